// Faults that many pages share, told once: a theme's mistake stands on every page, a leaked value
// in every list. Any thread may add; the result does not depend on their order.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace shirube {

class Findings {
 public:
  /// `path` has the fault `key`; the same pair counts once for each call.
  void add(const std::string& key, const std::string& path);

  struct Finding {
    std::string key;
    /// The first path by name.
    std::string path;
    std::uint64_t count = 0;

    /// "index.html", or "index.html（ほか 12 ファイル）".
    std::string place() const;
  };
  /// By path, then key.
  std::vector<Finding> sorted() const;

 private:
  struct Places {
    std::string first;
    std::uint64_t count = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::string, Places> places_;
};

}  // namespace shirube
