// An open file or folder that closes itself, and the few things publishing does with one. Owned by
// one thread at a time. Also FileFault: which call on which path failed, as a value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "publish/file_system.h"

namespace shirube {

/// A failed call: its errno and the path as a message shows it. A function that returns
/// std::optional<FileFault> has worked when there is none.
struct FileFault {
  int error = 0;
  std::string path;

  /// "output.next/residents/index.html: 空き容量がありません".
  std::string text() const;
};

class FileHandle {
 public:
  FileHandle() = default;
  FileHandle(FileSystem& file_system, int number) : file_system_(&file_system), number_(number) {}
  FileHandle(FileHandle&& other) noexcept;
  FileHandle& operator=(FileHandle&& other) noexcept;
  ~FileHandle() { close(); }

  /// An open folder, never through a link at its last name; negative number() tells the error.
  static FileHandle folder(FileSystem& file_system, int parent, const std::string& name);
  /// A regular file to read, never through a link at its last name.
  static FileHandle file(FileSystem& file_system, int parent, const std::string& name);

  bool is_open() const { return number_ >= 0; }
  /// The handle's number, or the negated errno of the call that failed to open it.
  int number() const { return number_; }
  int error() const { return number_ < 0 ? -number_ : 0; }

  /// 0, or the errno of a write that only showed itself now.
  int close();

 private:
  FileSystem* file_system_ = nullptr;
  int number_ = -1;
};

/// 0 or an errno; writes all of `bytes`.
int write_all(FileSystem& file_system, int file, std::string_view bytes);

/// 0 or an errno; appends the rest of the file to `bytes`.
int read_all(FileSystem& file_system, int file, std::string& bytes);

}  // namespace shirube
