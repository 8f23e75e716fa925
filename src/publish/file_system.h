// The system calls that publishing makes, behind one interface, so that a test can let the nth of
// them fail, kill the process there, or write down their order. system_file_system() makes them on
// the real disk and has no state: any thread may use it.
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

namespace shirube {

/// A name in a folder. What is neither a folder nor a regular file is `other`: links above all.
struct FolderEntry {
  enum class Kind { file, folder, other };
  std::string name;
  Kind kind = Kind::other;
};

/// Every call returns a value >= 0, or the negated errno. `folder` is an open directory handle or
/// AT_FDCWD; names are relative to it.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  virtual int open(int folder, const char* name, int flags, mode_t mode) = 0;
  virtual ssize_t read(int file, char* bytes, std::size_t size) = 0;
  virtual ssize_t write(int file, const char* bytes, std::size_t size) = 0;
  virtual int close(int file) = 0;
  virtual int status(int file, struct stat& status) = 0;
  virtual int set_mode(int file, mode_t mode) = 0;
  virtual int sync(int file) = 0;
  /// Everything that is not yet on the disk which holds `file`.
  virtual int sync_disk(int file) = 0;
  /// Takes the lock of an open folder without waiting; it ends with the handle or the process.
  virtual int lock(int folder) = 0;
  /// The entries of a folder, in no order, without "." and "..".
  virtual int list(int folder, std::vector<FolderEntry>& entries) = 0;
  virtual int make_folder(int folder, const char* name, mode_t mode) = 0;
  virtual int link(int from_folder, const char* from, int to_folder, const char* to) = 0;
  /// `flags` as of renameat2(2).
  virtual int rename(int folder, const char* from, const char* to, unsigned flags) = 0;
  virtual int remove_file(int folder, const char* name) = 0;
  virtual int remove_folder(int folder, const char* name) = 0;
};

FileSystem& system_file_system();

}  // namespace shirube
