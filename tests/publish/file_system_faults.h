// File systems for tests: one that lets the nth call fail (once or for ever) or kills the process
// there, and writes down what was called.
#pragma once

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <vector>

#include "publish/file_system.h"

namespace shirube {

/// Passes every call on to the real disk; `before` may stop it.
class WatchedFileSystem : public FileSystem {
 public:
  int open(int folder, const char* name, int flags, mode_t mode) override {
    const int error = before("open", name);
    return error ? -error : real().open(folder, name, flags, mode);
  }
  ssize_t read(int file, char* bytes, std::size_t size) override {
    const int error = before("read", "");
    return error ? -error : real().read(file, bytes, size);
  }
  ssize_t write(int file, const char* bytes, std::size_t size) override {
    const int error = before("write", "");
    return error ? -error : real().write(file, bytes, size);
  }
  int close(int file) override {
    const int error = before("close", "");
    const int result = real().close(file);
    return error ? -error : result;
  }
  int status(int file, struct stat& status) override {
    const int error = before("status", "");
    return error ? -error : real().status(file, status);
  }
  int set_mode(int file, mode_t mode) override {
    const int error = before("set_mode", "");
    return error ? -error : real().set_mode(file, mode);
  }
  int sync(int file) override {
    const int error = before("sync", "");
    return error ? -error : real().sync(file);
  }
  int sync_disk(int file) override {
    const int error = before("sync_disk", "");
    return error ? -error : real().sync_disk(file);
  }
  int lock(int folder) override {
    const int error = before("lock", "");
    return error ? -error : real().lock(folder);
  }
  int list(int folder, std::vector<FolderEntry>& entries) override {
    const int error = before("list", "");
    return error ? -error : real().list(folder, entries);
  }
  int make_folder(int folder, const char* name, mode_t mode) override {
    const int error = before("make_folder", name);
    return error ? -error : real().make_folder(folder, name, mode);
  }
  int link(int from_folder, const char* from, int to_folder, const char* to) override {
    const int error = before("link", from);
    return error ? -error : real().link(from_folder, from, to_folder, to);
  }
  int rename(int folder, const char* from, const char* to, unsigned flags) override {
    const int error = before(flags ? "exchange" : "rename", to);
    return error ? -error : real().rename(folder, from, to, flags);
  }
  int remove_file(int folder, const char* name) override {
    const int error = before("remove_file", name);
    return error ? -error : real().remove_file(folder, name);
  }
  int remove_folder(int folder, const char* name) override {
    const int error = before("remove_folder", name);
    return error ? -error : real().remove_folder(folder, name);
  }

 protected:
  /// 0 to go on, or the errno to fail with.
  virtual int before(const std::string& call, const std::string& name) = 0;

 private:
  static FileSystem& real() { return system_file_system(); }
};

enum class Repeat { once, for_ever };

/// The nth call (from 1) fails with `error`; SIGKILL instead when `error` is kill_process.
class FaultyFileSystem : public WatchedFileSystem {
 public:
  static constexpr int kill_process = -1;

  FaultyFileSystem(int nth, int error, Repeat repeat = Repeat::once)
      : nth_(nth), error_(error), repeat_(repeat) {}

  int calls() const { return calls_; }
  bool has_failed() const { return calls_ >= nth_; }

 protected:
  int before(const std::string&, const std::string&) override {
    ++calls_;
    const bool now = repeat_ == Repeat::once ? calls_ == nth_ : calls_ >= nth_;
    if (!now) return 0;
    if (error_ == kill_process) ::kill(::getpid(), SIGKILL);
    return error_;
  }

 private:
  int calls_ = 0;
  int nth_;
  int error_;
  Repeat repeat_;
};

/// Calls of one kind always fail.
class RefusingFileSystem : public WatchedFileSystem {
 public:
  RefusingFileSystem(std::string call, int error) : call_(std::move(call)), error_(error) {}

 protected:
  int before(const std::string& call, const std::string&) override {
    return call == call_ ? error_ : 0;
  }

 private:
  std::string call_;
  int error_;
};

/// Writes the calls down.
class RecordingFileSystem : public WatchedFileSystem {
 public:
  std::vector<std::string> calls;

 protected:
  int before(const std::string& call, const std::string& name) override {
    calls.push_back(name.empty() ? call : call + " " + name);
    return 0;
  }
};

}  // namespace shirube
