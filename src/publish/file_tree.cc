#include "publish/file_tree.h"

#include <algorithm>
#include <cerrno>

namespace shirube {
namespace {

std::optional<FileFault> list_into(FileSystem& file_system, int folder, const std::string& shown,
                                   const std::string& prefix, FileTree& tree) {
  std::vector<FolderEntry> entries;
  if (const int result = file_system.list(folder, entries); result < 0) {
    return FileFault{-result, shown};
  }
  for (const FolderEntry& entry : entries) {
    const std::string path = prefix + entry.name;
    if (entry.kind == FolderEntry::Kind::file) {
      tree.files.push_back(path);
    } else if (entry.kind == FolderEntry::Kind::other) {
      tree.others.push_back(path);
    } else {
      tree.folders.push_back(path);
      const FileHandle inner = FileHandle::folder(file_system, folder, entry.name);
      if (!inner.is_open()) return FileFault{inner.error(), shown + "/" + entry.name};
      auto fault =
          list_into(file_system, inner.number(), shown + "/" + entry.name, path + "/", tree);
      if (fault) return fault;
    }
  }
  return std::nullopt;
}

std::optional<FileFault> remove_entry(FileSystem& file_system, int folder, const FolderEntry& entry,
                                      const std::string& shown) {
  if (entry.kind == FolderEntry::Kind::folder) {
    return remove_tree(file_system, folder, entry.name, {});
  }
  const int result = file_system.remove_file(folder, entry.name.c_str());
  if (result < 0 && result != -ENOENT) return FileFault{-result, shown + "/" + entry.name};
  return std::nullopt;
}

}  // namespace

std::optional<FileFault> list_tree(FileSystem& file_system, int folder, const std::string& shown,
                                   FileTree& tree) {
  auto fault = list_into(file_system, folder, shown, "", tree);
  std::sort(tree.files.begin(), tree.files.end());
  std::sort(tree.folders.begin(), tree.folders.end());
  std::sort(tree.others.begin(), tree.others.end());
  return fault;
}

std::optional<FileFault> remove_tree(FileSystem& file_system, int parent, const std::string& name,
                                     const std::string& last) {
  FileHandle folder = FileHandle::folder(file_system, parent, name);
  if (folder.error() == ENOENT) return std::nullopt;
  if (!folder.is_open()) return FileFault{folder.error(), name};
  std::vector<FolderEntry> entries;
  if (const int result = file_system.list(folder.number(), entries); result < 0) {
    return FileFault{-result, name};
  }
  std::stable_partition(entries.begin(), entries.end(),
                        [&](const FolderEntry& entry) { return entry.name != last; });
  for (const FolderEntry& entry : entries) {
    if (auto fault = remove_entry(file_system, folder.number(), entry, name)) return fault;
  }
  folder.close();
  const int result = file_system.remove_folder(parent, name.c_str());
  if (result < 0 && result != -ENOENT) return FileFault{-result, name};
  return std::nullopt;
}

}  // namespace shirube
