#include "publish/file_handle.h"

#include <fcntl.h>

#include <cerrno>
#include <utility>

#include "base/file.h"

namespace shirube {

std::string FileFault::text() const {
  return path + ": " + file_error_reason(error);
}

FileHandle::FileHandle(FileHandle&& other) noexcept
    : file_system_(other.file_system_), number_(std::exchange(other.number_, -1)) {}

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
  if (this != &other) {
    close();
    file_system_ = other.file_system_;
    number_ = std::exchange(other.number_, -1);
  }
  return *this;
}

FileHandle FileHandle::folder(FileSystem& file_system, int parent, const std::string& name) {
  return {file_system,
          file_system.open(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0)};
}

FileHandle FileHandle::file(FileSystem& file_system, int parent, const std::string& name) {
  // Without waiting, should somebody have put a pipe there.
  return {file_system,
          file_system.open(parent, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0)};
}

int FileHandle::close() {
  if (number_ < 0) return 0;
  return -file_system_->close(std::exchange(number_, -1));
}

int write_all(FileSystem& file_system, int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = file_system.write(file, bytes.data(), bytes.size());
    if (written < 0) return static_cast<int>(-written);
    if (written == 0) return EIO;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

int read_all(FileSystem& file_system, int file, std::string& bytes) {
  char buffer[16384];
  while (true) {
    const ssize_t count = file_system.read(file, buffer, sizeof buffer);
    if (count < 0) return static_cast<int>(-count);
    if (count == 0) return 0;
    bytes.append(buffer, static_cast<std::size_t>(count));
  }
}

}  // namespace shirube
