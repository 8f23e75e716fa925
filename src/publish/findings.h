// Faults that many pages share, told once: a theme's mistake stands on every page, a leaked value
// in every list, a text on both sites. Any thread may add; the result does not depend on their
// order.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/source_text.h"

namespace shirube {

class Findings {
 public:
  /// `path` has the fault `key`. `where` is the place in the content that brought it there; the
  /// same fault of two places is two.
  void add(const std::string& key, const std::string& path, const Location& where = {});

  struct Finding {
    std::string key;
    /// The first path by name.
    std::string path;
    /// Of all paths.
    std::uint64_t count = 0;
    Location where;

    /// 「index.html」, or 「index.html」（ほか 12 ファイル）.
    std::string place() const;
  };
  /// By path, then key.
  std::vector<Finding> sorted() const;

 private:
  struct Places {
    std::set<std::string> paths;
    Location where;
  };
  /// What is wrong, and the path, line and column of the content.
  using Key = std::tuple<std::string, std::string, std::uint32_t, std::uint32_t>;

  mutable std::mutex mutex_;
  std::map<Key, Places> places_;
};

}  // namespace shirube
