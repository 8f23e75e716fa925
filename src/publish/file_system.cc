#include "publish/file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <string_view>

namespace shirube {
namespace {

template <class Number>
Number result(Number value) {
  return value < 0 ? -static_cast<Number>(errno) : value;
}

/// Calls again when a signal came between, but not for ever: a broken disk must end in a message.
template <class Call>
auto retried(Call call) {
  constexpr int tries = 100;
  auto value = call();
  for (int i = 1; i < tries && value < 0 && errno == EINTR; ++i) value = call();
  return result(value);
}

FolderEntry::Kind kind_of(int folder, const dirent& entry) {
  if (entry.d_type == DT_REG) return FolderEntry::Kind::file;
  if (entry.d_type == DT_DIR) return FolderEntry::Kind::folder;
  if (entry.d_type != DT_UNKNOWN) return FolderEntry::Kind::other;
  struct stat status;
  if (fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    return FolderEntry::Kind::other;
  }
  if (S_ISREG(status.st_mode)) return FolderEntry::Kind::file;
  return S_ISDIR(status.st_mode) ? FolderEntry::Kind::folder : FolderEntry::Kind::other;
}

class SystemFileSystem final : public FileSystem {
 public:
  int open(int folder, const char* name, int flags, mode_t mode) override {
    return retried([&] { return ::openat(folder, name, flags | O_CLOEXEC, mode); });
  }
  ssize_t read(int file, char* bytes, std::size_t size) override {
    return retried([&] { return ::read(file, bytes, size); });
  }
  ssize_t write(int file, const char* bytes, std::size_t size) override {
    return retried([&] { return ::write(file, bytes, size); });
  }
  // Not called again after EINTR: Linux has closed the handle by then.
  int close(int file) override { return result(::close(file)); }
  int status(int file, struct stat& status) override { return result(::fstat(file, &status)); }
  int set_mode(int file, mode_t mode) override {
    return retried([&] { return ::fchmod(file, mode); });
  }
  int sync(int file) override {
    return retried([&] { return ::fsync(file); });
  }
  int sync_disk(int file) override {
    return retried([&] { return ::syncfs(file); });
  }
  int lock(int folder) override {
    return retried([&] { return ::flock(folder, LOCK_EX | LOCK_NB); });
  }
  int list(int folder, std::vector<FolderEntry>& entries) override;
  int make_folder(int folder, const char* name, mode_t mode) override {
    return result(::mkdirat(folder, name, mode));
  }
  int link(int from_folder, const char* from, int to_folder, const char* to) override {
    return result(::linkat(from_folder, from, to_folder, to, 0));
  }
  int rename(int folder, const char* from, const char* to, unsigned flags) override {
    return result(::renameat2(folder, from, folder, to, flags));
  }
  int remove_file(int folder, const char* name) override {
    return result(::unlinkat(folder, name, 0));
  }
  int remove_folder(int folder, const char* name) override {
    return result(::unlinkat(folder, name, AT_REMOVEDIR));
  }
};

int SystemFileSystem::list(int folder, std::vector<FolderEntry>& entries) {
  // A handle of its own: reading moves a position that copies of a handle share.
  const int handle = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return -errno;
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(handle), ::closedir);
  if (!stream) {
    const int error = errno;
    ::close(handle);
    return -error;
  }
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(stream.get());
    if (!entry) return -errno;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") {
      entries.push_back({std::string(name), kind_of(folder, *entry)});
    }
  }
}

}  // namespace

FileSystem& system_file_system() {
  static SystemFileSystem file_system;
  return file_system;
}

}  // namespace shirube
