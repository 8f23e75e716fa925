#include "publish/output_folder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/diagnostic.h"
#include "file_system_faults.h"
#include "temporary_folder.h"

namespace shirube {
namespace {

/// The code of the fault with which opening fails, or empty text.
std::string refusal(const std::string& path, FileSystem& file_system = system_file_system()) {
  DiagnosticSink sink;
  const auto output = OutputFolder::open(file_system, path, sink);
  const auto all = sink.sorted();
  REQUIRE(output.has_value() == all.empty());
  return all.empty() ? "" : std::string(fault_info(all[0].fault).code);
}

}  // namespace

TEST_CASE("An output folder may be absent, empty, or hold the note only") {
  const TemporaryFolder project;
  CHECK(refusal(project / "output").empty());
  std::filesystem::create_directory(project / "output");
  CHECK(refusal(project / "output").empty());
  CHECK(refusal(project / "output/").empty());
  put_file(project / "output/README.md", "note");
  CHECK(refusal(project / "output").empty());
}

TEST_CASE("Folders above the output that are missing are made") {
  const TemporaryFolder project;
  CHECK(refusal(project / "a/b//c/output").empty());
  CHECK(std::filesystem::is_directory(project / "a/b/c"));
  CHECK_FALSE(std::filesystem::exists(project / "a/b/c/output"));
  put_file(project / "file", "x");
  CHECK(refusal(project / "file/b/output") == "W006");
  CHECK(refusal(project / "file/output") == "W006");
}

TEST_CASE("Anything foreign in the output folder stops the build and stays") {
  const TemporaryFolder project;
  const std::string output = project / "output";
  SECTION("a file") {
    put_file(output + "/thesis.docx", "x");
  }
  SECTION("a file beside our marker") {
    put_file(output + "/.shirube", "");
    put_file(output + "/thesis.docx", "x");
  }
  SECTION("our names without our marker") {
    put_file(output + "/residents/index.html", "x");
  }
  SECTION("a file with the name of a site") {
    put_file(output + "/.shirube", "");
    put_file(output + "/residents", "x");
  }
  SECTION("a hidden folder") {
    put_file(output + "/.git/HEAD", "x");
  }
  SECTION("a marker that is a folder") {
    put_file(output + "/.shirube/x", "x");
    put_file(output + "/certificate.json", "x");
  }
  SECTION("a note that is a link") {
    std::filesystem::create_directory(output);
    std::filesystem::create_symlink("/etc/hosts", output + "/README.md");
  }
  SECTION("a file in place of the folder") {
    put_file(output, "x");
  }
  SECTION("a link in place of the folder") {
    std::filesystem::create_directory(project / "elsewhere");
    std::filesystem::create_symlink(project / "elsewhere", output);
  }
  SECTION("somebody's folder with the name of our staging") {
    put_file(project / "output.next/thesis.docx", "x");
  }
  SECTION("a file with the name of our staging") {
    put_file(project / "output.next", "x");
  }
  const auto before = picture(project.path());
  CHECK(refusal(output) == "W005");
  CHECK(picture(project.path()) == before);
}

TEST_CASE("The output must have a name") {
  const TemporaryFolder project;
  CHECK(refusal("") == "W005");
  CHECK(refusal("/") == "W005");
  CHECK(refusal(".") == "W005");
  CHECK(refusal(project / "..") == "W005");
}

TEST_CASE("What a killed build has left is swept") {
  const TemporaryFolder project;
  SECTION("before its marker was written") {
    std::filesystem::create_directory(project / "output.next");
  }
  SECTION("in the middle") {
    put_file(project / "output.next/.shirube", "");
    put_file(project / "output.next/residents/index.html", "<p>");
  }
  SECTION("after the swap with an output that held the note only") {
    put_file(project / "output.next/README.md", "note");
  }
  SECTION("after the second step of the slow swap") {
    put_file(project / "output/.shirube", "");
    put_file(project / "output.old/.shirube", "");
  }
  CHECK(refusal(project / "output").empty());
  CHECK_FALSE(std::filesystem::exists(project / "output.next"));
  CHECK_FALSE(std::filesystem::exists(project / "output.old"));
}

TEST_CASE("A second build is refused while the first one holds the folder") {
  const TemporaryFolder project;
  {
    DiagnosticSink sink;
    const auto first = OutputFolder::open(system_file_system(), project / "output", sink);
    REQUIRE(first);
    CHECK(refusal(project / "output") == "W007");
  }
  CHECK(refusal(project / "output").empty());
}

TEST_CASE("The lock of a killed build is gone with it") {
  const TemporaryFolder project;
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    DiagnosticSink sink;
    const auto held = OutputFolder::open(system_file_system(), project / "output", sink);
    if (::write(ready[1], held ? "y" : "n", 1) == 1) ::pause();
    ::_exit(1);
  }
  char answer = 0;
  REQUIRE(::read(ready[0], &answer, 1) == 1);
  REQUIRE(answer == 'y');
  CHECK(refusal(project / "output") == "W007");
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  CHECK(refusal(project / "output").empty());
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST_CASE("A place that cannot be locked is a fault of the disk") {
  const TemporaryFolder project;
  RefusingFileSystem refusing("lock", ENOLCK);
  CHECK(refusal(project / "output", refusing) == "W006");
}

}  // namespace shirube
