#include "publish/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace shirube {

void Findings::add(const std::string& key, const std::string& path) {
  std::lock_guard lock(mutex_);
  Places& places = places_[key];
  if (places.count == 0 || path < places.first) places.first = path;
  ++places.count;
}

std::string Findings::Finding::place() const {
  return count == 1 ? path : fmt::format("{}（ほか {} ファイル）", path, count - 1);
}

std::vector<Findings::Finding> Findings::sorted() const {
  std::vector<Finding> all;
  {
    std::lock_guard lock(mutex_);
    for (const auto& [key, places] : places_) all.push_back({key, places.first, places.count});
  }
  std::sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.path, a.key) < std::tie(b.path, b.key);
  });
  return all;
}

}  // namespace shirube
