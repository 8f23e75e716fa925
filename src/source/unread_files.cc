#include "source/unread_files.h"

#include <algorithm>

#include "base/text.h"

namespace shirube {
namespace {

constexpr std::string_view content = "content";

/// "content/desks", or "content" for the files at its top.
std::string path_of(std::string_view folder) {
  return std::string(content) + (folder.empty() ? "" : "/") + std::string(folder);
}

/// True when `path` is the folder, or one around it.
bool covers(std::string_view path, std::string_view folder) {
  return path == content || path == folder;
}

}  // namespace

bool UnreadFiles::any_in(std::string_view folder) const {
  const std::string whole = path_of(folder);
  return std::any_of(paths_.begin(), paths_.end(), [&](std::string_view path) {
    return covers(path, whole) || path.substr(0, path.rfind('/')) == whole;
  });
}

bool UnreadFiles::may_hold(std::string_view folder, std::string_view id) const {
  const std::string whole = path_of(folder);
  return std::any_of(paths_.begin(), paths_.end(), [&](std::string_view path) {
    if (covers(path, whole)) return true;
    const std::size_t slash = path.rfind('/');
    if (path.substr(0, slash) != whole) return false;
    const std::string_view name = path.substr(slash + 1);
    return ascii_lower(name.substr(0, name.find('.'))) == ascii_lower(id);
  });
}

}  // namespace shirube
