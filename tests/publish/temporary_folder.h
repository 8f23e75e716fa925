// A folder of its own for one test, and pictures of a tree on the disk to compare.
#pragma once

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace shirube {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    // In memory where there is such a place: the sweeps synchronise some ten thousand times.
    const bool memory = ::access("/dev/shm", W_OK) == 0;
    std::string name = (memory ? "/dev/shm" : std::filesystem::temp_directory_path().string()) +
                       std::string("/shirube-XXXXXX");
    path_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline void put_file(const std::string& path, const std::string& bytes) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Path to mode and bytes of everything below `folder`; empty when there is no folder.
inline std::map<std::string, std::string> picture(const std::string& folder) {
  namespace fs = std::filesystem;
  std::map<std::string, std::string> tree;
  if (!fs::exists(folder)) return tree;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    struct stat status;
    ::lstat(entry.path().c_str(), &status);
    std::string content = std::to_string(status.st_mode);
    if (entry.is_symlink()) {
      content += " -> " + fs::read_symlink(entry).string();
    } else if (entry.is_regular_file()) {
      content += " " + file_bytes(entry.path().string());
    }
    tree[fs::relative(entry.path(), folder).string()] = content;
  }
  return tree;
}

}  // namespace shirube
