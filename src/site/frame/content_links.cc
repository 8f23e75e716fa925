#include "site/frame/content_links.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace shirube {

void ContentLinks::add(ContentLink link) {
  std::lock_guard lock(mutex_);
  links_.push_back(std::move(link));
}

std::vector<ContentLink> ContentLinks::sorted() const {
  std::vector<ContentLink> all;
  {
    std::lock_guard lock(mutex_);
    all = links_;
  }
  std::sort(all.begin(), all.end(), [](const ContentLink& a, const ContentLink& b) {
    return std::tie(a.page, a.href, a.where.line, a.where.column) <
           std::tie(b.page, b.href, b.where.line, b.where.column);
  });
  return all;
}

}  // namespace shirube
