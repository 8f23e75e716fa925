// Files that are there but could not be read. What they hold is unknown, so that nobody may say of
// it that it is missing: one fault would look like many. Filled by the reading pass, read-only
// afterwards.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace shirube {

class UnreadFiles {
 public:
  /// The path of a file or of a whole folder, as messages show it: "content/desks/aikawa.yaml".
  void add(std::string path) { paths_.push_back(std::move(path)); }

  bool empty() const { return paths_.empty(); }

  /// True when a file of this folder of content ("desks"), or the folder itself, is among them.
  bool any_in(std::string_view folder) const;

  /// True when the record of that file name may be in one of them, whatever the file's end.
  bool may_hold(std::string_view folder, std::string_view id) const;

 private:
  std::vector<std::string> paths_;
};

}  // namespace shirube
