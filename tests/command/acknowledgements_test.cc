#include "command/acknowledgements.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "base/faults/directory.h"
#include "source/folder.h"

namespace shirube {
namespace {

namespace fs = std::filesystem;

Diagnostic found(Fault fault, std::string path, std::string argument, std::uint32_t line = 2) {
  Diagnostic made;
  made.fault = fault;
  made.path = std::move(path);
  made.line = line;
  made.arguments = {std::move(argument), "x"};
  return made;
}

const Diagnostic of_table = found(DirectoryFault::url_unusable, "data/kaigo.csv", "http//x");

/// A project whose only file is that of the acknowledged warnings.
class Project {
 public:
  explicit Project(const std::string& text) {
    fs::create_directories(path_ / "content");
    fs::create_directories(path_ / "data");
    std::ofstream(path_ / acknowledgements_path) << text;
  }
  ~Project() { fs::remove_all(path_); }

  Acknowledgements read(DiagnosticSink& sink) const {
    return Acknowledgements::read(*ProjectFolder::open(path_.string(), sink), sink);
  }

 private:
  static fs::path fresh() {
    std::string name = (fs::temp_directory_path() / "acknowledgements-XXXXXX").string();
    return mkdtemp(name.data());
  }

  fs::path path_ = fresh();
};

std::vector<std::string> codes(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : diagnostics) {
    all.emplace_back(fault_info(diagnostic.fault).code);
  }
  return all;
}

TEST_CASE("What was written down is left out of the next run, also in another row, and counted") {
  DiagnosticSink sink;
  const Project project(Acknowledgements().with(std::vector{of_table}));
  const Acknowledgements read = project.read(sink);
  CHECK(sink.sorted().empty());
  const Diagnostic moved = found(of_table.fault, of_table.path, "http//x", 9);
  const Diagnostic other = found(of_table.fault, of_table.path, "http//y");
  const std::vector<Diagnostic> left = read.apply({of_table, moved, other});
  REQUIRE(codes(left) == std::vector<std::string>{"D018", "U002"});
  CHECK(left[0].arguments[0] == "http//y");
  CHECK(left[1].arguments[0] == "2");
}

TEST_CASE("Neither an error nor anything about content can be acknowledged") {
  const Diagnostic error = found(DirectoryFault::bad_value, "data/kaigo.csv", "x");
  const Diagnostic content = found(DirectoryFault::stale_record, "content/desks/a.yaml", "x");
  const std::string bytes = Acknowledgements().with(std::vector{error, content});
  CHECK(bytes.find("D0") == bytes.npos);
  DiagnosticSink sink;
  const Project project("D015\t" + content.message(Language::ja) + "\n");
  CHECK(codes(project.read(sink).apply({content})) == std::vector<std::string>{"D015", "U003"});
}

TEST_CASE(
    "Lines that answer to nothing any more are counted, and stay until the file is made anew") {
  DiagnosticSink sink;
  const Project project("# a remark\r\n\nD018\told\r\n");
  const Acknowledgements read = project.read(sink);
  CHECK(codes(read.apply({})) == std::vector<std::string>{"U003"});
  CHECK(read.with({}).find("D018\told\n") != std::string::npos);
}

TEST_CASE("A line without a tab is told at its place") {
  DiagnosticSink sink;
  const Project project("# a remark\nD018 old\n");
  (void)project.read(sink);
  const std::vector<Diagnostic> told = sink.sorted();
  REQUIRE(codes(told) == std::vector<std::string>{"U004"});
  CHECK(told[0].line == 2);
}

TEST_CASE("Without the file nothing is left out and nothing said") {
  CHECK(codes(Acknowledgements().apply({of_table})) == std::vector<std::string>{"D018"});
}

}  // namespace
}  // namespace shirube
