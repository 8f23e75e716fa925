// Reading and writing whole files, and the handle under it. Failures are values: the number that
// the system gave, with a reason in Japanese for messages. Functions may be called from any thread;
// a Descriptor has one owner.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace shirube {

/// An open file of the system, closed by its owner's end.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();

  int number() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_;
};

/// The bytes of a file, or the system's error number.
struct FileBytes {
  std::string bytes;
  int error = 0;
  explicit operator bool() const { return error == 0; }
};

/// The whole of an open regular file. EFBIG when it is longer than `limit` bytes, EINVAL when it is
/// no regular file.
FileBytes read_descriptor(const Descriptor& file,
                          std::size_t limit = std::numeric_limits<std::size_t>::max());

FileBytes read_file(const std::string& path,
                    std::size_t limit = std::numeric_limits<std::size_t>::max());

/// Creates the file or replaces its content; 0 or the system's error number.
[[nodiscard]] int write_file(const std::string& path, std::string_view bytes);

/// The same, but whole or not at all: whoever opens the path finds the old bytes or the new ones,
/// also after a crash.
[[nodiscard]] int replace_file(const std::string& path, std::string_view bytes);

/// Why it failed, in a few Japanese words that do not depend on the locale.
std::string file_error_reason(int error);

}  // namespace shirube
