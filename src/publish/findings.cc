#include "publish/findings.h"

#include <algorithm>
#include <tuple>

#include "base/message_language.h"
#include "words/publish.h"

namespace shirube {

void Findings::add(const std::string& key, const std::string& path, const Location& where) {
  const std::string file = where.source ? where.source->path() : "";
  std::lock_guard lock(mutex_);
  Places& places = places_[{key, file, where.line, where.column}];
  places.where = where;
  places.paths.insert(path);
}

std::string Findings::Finding::place() const {
  const PublishWords words(message_language);
  return count == 1 ? words.file(path) : words.file_and_more(path, count - 1);
}

std::vector<Findings::Finding> Findings::sorted() const {
  std::vector<Finding> all;
  {
    std::lock_guard lock(mutex_);
    for (const auto& [key, places] : places_) {
      all.push_back({std::get<0>(key), *places.paths.begin(), places.paths.size(), places.where});
    }
  }
  std::sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.path, a.key) < std::tie(b.path, b.key);
  });
  return all;
}

}  // namespace shirube
