#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace shirube {
namespace {

/// read(2), repeated when a signal came between.
ssize_t read_some(int descriptor, char* bytes, std::size_t size) {
  ssize_t count;
  do {
    count = ::read(descriptor, bytes, size);
  } while (count < 0 && errno == EINTR);
  return count;
}

}  // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

FileBytes read_descriptor(const Descriptor& file, std::size_t limit) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return {{}, errno};
  if (S_ISDIR(status.st_mode)) return {{}, EISDIR};
  if (!S_ISREG(status.st_mode)) return {{}, EINVAL};
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) return {{}, EFBIG};
  FileBytes result;
  result.bytes.resize(size + 1);  // one more, to see the end without another round
  std::size_t filled = 0;
  while (true) {
    const ssize_t count =
        read_some(file.number(), result.bytes.data() + filled, result.bytes.size() - filled);
    if (count < 0) return {{}, errno};
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled > limit) return {{}, EFBIG};  // it grew meanwhile
    if (filled == result.bytes.size()) result.bytes.resize(filled * 2);
  }
  result.bytes.resize(filled);
  return result;
}

FileBytes read_file(const std::string& path, std::size_t limit) {
  // Not blocking, so that a pipe among the files does not stop the run.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) return {{}, errno};
  return read_descriptor(file, limit);
}

namespace {

int write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

int write_through(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!file) return errno;
  const int error = write_all(file, bytes);
  if (error != 0) return error;
  return ::fsync(file.number()) == 0 ? 0 : errno;
}

}  // namespace

int write_file(const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  return file ? write_all(file, bytes) : errno;
}

int replace_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".new";
  int error = write_through(beside, bytes);
  if (error == 0 && ::rename(beside.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(beside.c_str());
    return error;
  }
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == path.npos ? "." : path.substr(0, slash + 1);
  const Descriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // The rename is done; that it lasts through a power cut is as much as the system can promise.
  if (parent) ::fsync(parent.number());
  return 0;
}

std::string file_error_reason(int error) {
  switch (error) {
    case ENOENT:
      return "ありません";
    case EACCES:
    case EPERM:
      return "許可がありません";
    case EISDIR:
      return "フォルダーです";
    case ENOTDIR:
      return "フォルダーではありません";
    case EINVAL:
      return "ふつうのファイルではありません";
    case EFBIG:
      return "大きすぎます";
    case ENOSPC:
    case EDQUOT:
      return "空き容量がありません";
    case EROFS:
      return "書き込めない場所です";
    case ENAMETOOLONG:
      return "名前が長すぎます";
    case ELOOP:
      return "リンクが続いています";
    case EMFILE:
    case ENFILE:
      return "開いているファイルが多すぎます";
    case EIO:
      return "装置から読み書きできません";
    default:
      return "システムの番号 " + std::to_string(error);
  }
}

}  // namespace shirube
