// Listing and removing whole folders below an open handle, without ever following a link. Used on
// the old output and on what a killed build has left; not to be used on one tree by two threads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publish/file_handle.h"

namespace shirube {

/// The content of a folder, with paths relative to it, sorted.
struct FileTree {
  std::vector<std::string> files;
  std::vector<std::string> folders;
  /// Links, pipes and the like: nothing that a build makes.
  std::vector<std::string> others;
};

/// Reads the tree below `folder` into `tree`; `shown` is the folder's path in messages.
std::optional<FileFault> list_tree(FileSystem& file_system, int folder, const std::string& shown,
                                   FileTree& tree);

/// Removes `name` and everything in it; no fault when there is none. The file `last` at its top
/// goes last, so that a removal which was cut short can still be known by it.
std::optional<FileFault> remove_tree(FileSystem& file_system, int parent, const std::string& name,
                                     const std::string& last);

}  // namespace shirube
