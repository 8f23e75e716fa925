#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>
#include <utility>

namespace shirube {
namespace {

/// A new folder under the system's temporary one, removed at the end.
struct TemporaryFolder {
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "shirube-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path = pattern;
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path); }
  std::string operator/(const std::string& name) const { return path + "/" + name; }
  std::string path;
};

TEST_CASE("What is written is read again, byte for byte") {
  const TemporaryFolder folder;
  const std::string bytes = std::string("あ\0\r\n", 6) + std::string(100000, 'x');
  REQUIRE(write_file(folder / "a", bytes) == 0);
  const FileBytes read = read_file(folder / "a");
  CHECK(read);
  CHECK((read.bytes == bytes));
}

TEST_CASE("Writing replaces longer content") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "a", "long content") == 0);
  REQUIRE(write_file(folder / "a", "x") == 0);
  CHECK(read_file(folder / "a").bytes == "x");
  REQUIRE(write_file(folder / "a", "") == 0);
  CHECK(read_file(folder / "a").bytes.empty());
}

TEST_CASE("A file is replaced as a whole, and nothing stays beside it") {
  const TemporaryFolder folder;
  REQUIRE(replace_file(folder / "a", "long content") == 0);
  REQUIRE(replace_file(folder / "a", "x") == 0);
  CHECK(read_file(folder / "a").bytes == "x");
  CHECK_FALSE(std::filesystem::exists(folder / "a.new"));
  REQUIRE(replace_file(folder / "empty", "") == 0);
  CHECK(read_file(folder / "empty").bytes.empty());
}

TEST_CASE("Who has the file open keeps the old bytes when it is replaced") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "a", "old") == 0);
  const Descriptor open_file(::open((folder / "a").c_str(), O_RDONLY | O_CLOEXEC));
  REQUIRE(replace_file(folder / "a", "new") == 0);
  CHECK(read_descriptor(open_file).bytes == "old");
  CHECK(read_file(folder / "a").bytes == "new");
}

TEST_CASE("A file that cannot be replaced stays as it was, with nothing beside it") {
  const TemporaryFolder folder;
  CHECK(replace_file(folder / "no/such/folder", "x") == ENOENT);
  std::filesystem::create_directories(folder / "full/inside");
  CHECK(replace_file(folder / "full", "x") != 0);
  CHECK(std::filesystem::exists(folder / "full/inside"));
  CHECK_FALSE(std::filesystem::exists(folder / "full.new"));
  REQUIRE(write_file(folder / "a", "old") == 0);
  std::filesystem::create_directory(folder / "a.new");
  CHECK(replace_file(folder / "a", "new") == EISDIR);
  CHECK(read_file(folder / "a").bytes == "old");
}

TEST_CASE("A file beside, left by a crash, is no hindrance") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "a.new", "half of somethi") == 0);
  REQUIRE(replace_file(folder / "a", "new") == 0);
  CHECK(read_file(folder / "a").bytes == "new");
  CHECK_FALSE(std::filesystem::exists(folder / "a.new"));
}

TEST_CASE("A file is read up to the limit and refused beyond it") {
  const TemporaryFolder folder;
  REQUIRE(write_file(folder / "a", "12345") == 0);
  CHECK(read_file(folder / "a", 5).bytes == "12345");
  CHECK(read_file(folder / "a", 4).error == EFBIG);
  CHECK(read_file(folder / "a", 4).bytes.empty());
}

TEST_CASE("What is no regular file is refused without waiting for it") {
  const TemporaryFolder folder;
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(read_file(folder / "pipe").error == EINVAL);
  CHECK(read_file(folder.path).error == EISDIR);
  CHECK(read_file(folder / "nothing").error == ENOENT);
  CHECK(write_file(folder / "no/such/folder", "x") == ENOENT);
}

TEST_CASE("Reasons are Japanese, also for numbers that nobody knows") {
  CHECK(file_error_reason(ENOENT) == "ありません");
  CHECK(file_error_reason(EACCES) == "許可がありません");
  CHECK(file_error_reason(9999) == "システムの番号 9999");
}

TEST_CASE("A descriptor is closed once, by its last owner") {
  const int number = ::dup(0);
  {
    Descriptor first(number);
    Descriptor second(std::move(first));
    CHECK(second.number() == number);
    Descriptor third;
    third = std::move(second);
    CHECK(third);
  }
  CHECK(::close(number) == -1);
  CHECK_FALSE(Descriptor());
}

}  // namespace
}  // namespace shirube
