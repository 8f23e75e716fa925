// Every call by which the project's folders are read fails once, with each of several errors. Files
// that are there must then be read or told, never taken for missing. The calls of the system are
// replaced in this program by ones that count.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdarg>
#include <filesystem>
#include <string>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/file.h"
#include "source/folder.h"
#include "source/read_content.h"

namespace {

/// Which call fails: the nth from now on, 0 for none.
int fails_at = 0;
int fails_with = 0;
bool has_failed = false;

bool fails() {
  if (fails_at == 0 || --fails_at > 0) return false;
  has_failed = true;
  errno = fails_with;
  return true;
}

template <class Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t getdents64(int folder, void* buffer, size_t size) {
  if (fails()) return -1;
  return real<ssize_t (*)(int, void*, size_t)>("getdents64")(folder, buffer, size);
}

int openat(int folder, const char* name, int flags, ...) {
  mode_t mode = 0;
  va_list more;
  va_start(more, flags);
  if (flags & O_CREAT) mode = va_arg(more, mode_t);
  va_end(more);
  if (fails()) return -1;
  return real<int (*)(int, const char*, int, mode_t)>("openat")(folder, name, flags, mode);
}

int fstatat(int folder, const char* name, struct stat* status, int flags) noexcept {
  if (fails()) return -1;
  return real<int (*)(int, const char*, struct stat*, int)>("fstatat")(folder, name, status, flags);
}

int fstat(int file, struct stat* status) noexcept {
  if (fails()) return -1;
  return real<int (*)(int, struct stat*)>("fstat")(file, status);
}

}  // extern "C"

namespace shirube {
namespace {

namespace fs = std::filesystem;

struct Project {
  Project() {
    std::string pattern = (fs::temp_directory_path() / "shirube-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    root = pattern;
    write("content/site.yaml", "title: 見本\n");
    write("content/facilities/a.yaml", "name: あ\n");
    write("content/facilities/b.yaml", "name: い\n");
    write("content/desks/c.yaml", "name: う\n");
    write("data/jigyosho_20260630.csv", "番号,名称\n1,a\n");
    write("data/holidays.csv", "日,名\n");
  }
  ~Project() { fs::remove_all(root); }

  void write(const std::string& path, std::string_view bytes) const {
    fs::create_directories((root / path).parent_path());
    REQUIRE(write_file((root / path).string(), bytes) == 0);
  }

  fs::path root;
};

/// What was read, and what was said.
struct Reading {
  std::size_t documents = 0;
  std::size_t tables = 0;
  bool holidays = false;
  std::vector<Diagnostic> faults;
};

Reading read(const Project& project) {
  constexpr std::string_view elsewhere[] = {"data/holidays.csv"};
  Reading reading;
  DiagnosticSink sink;
  if (const auto folder = ProjectFolder::open(project.root.string(), sink)) {
    reading.documents = read_content(*folder, 1, sink).documents.size();
    reading.tables = read_tables(*folder, elsewhere, 1, sink).texts.size();
    reading.holidays = read_data_file(*folder, elsewhere[0], sink) != nullptr;
  }
  fails_at = 0;
  reading.faults = sink.sorted();
  return reading;
}

TEST_CASE("No call of the system can fail without a word, whatever the error") {
  const Project project;
  const Reading whole = read(project);
  REQUIRE(whole.faults.empty());
  REQUIRE(whole.documents == 4);
  REQUIRE(whole.tables == 1);
  REQUIRE(whole.holidays);
  int points = 0;
  for (const int error : {EIO, ENOENT, EMFILE, EACCES, ENOMEM, ESTALE, ENOTDIR, EROFS}) {
    for (int call = 1;; ++call) {
      has_failed = false;
      fails_with = error;
      fails_at = call;
      const Reading reading = read(project);
      if (!has_failed) break;
      ++points;
      INFO("error " << error << " at call " << call);
      const bool complete = reading.documents == 4 && reading.tables == 1 && reading.holidays;
      const bool told =
          !reading.faults.empty() && reading.faults.front().fault == SourceFault::unreadable_file;
      CHECK((complete || told));
    }
  }
  CHECK(points > 150);
}

TEST_CASE("What is not there is still no fault") {
  const Project project;
  fs::remove_all(project.root / "data");
  const Reading reading = read(project);
  CHECK(reading.faults.empty());
  CHECK(reading.tables == 0);
  CHECK_FALSE(reading.holidays);
}

TEST_CASE("A folder that cannot be listed counts as unread, with all that may lie in it") {
  const Project project;
  DiagnosticSink sink;
  const auto folder = ProjectFolder::open(project.root.string(), sink);
  REQUIRE(folder);
  fails_with = EIO;
  fails_at = 2;  // after the opening, the list of content itself
  const Content content = read_content(*folder, 1, sink);
  fails_at = 0;
  CHECK(content.documents.empty());
  CHECK(content.unread.may_hold("", "site"));
  CHECK(content.unread.may_hold("desks", "c"));
  CHECK(content.unread.any_in("desks"));
}

}  // namespace
}  // namespace shirube
