#include "source/folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/diagnostic.h"

namespace shirube {
namespace {

namespace fs = std::filesystem;

/// A project in a new temporary folder, removed at the end.
struct Project {
  Project() {
    std::string pattern = (fs::temp_directory_path() / "shirube-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    root = pattern;
  }
  ~Project() { fs::remove_all(root); }

  void write(const std::string& path, std::string_view bytes = "x") const {
    fs::create_directories(fs::path(root / path).parent_path());
    REQUIRE(write_file((root / path).string(), bytes) == 0);
  }

  ProjectFolder open() {
    auto folder = ProjectFolder::open(root.string(), sink);
    REQUIRE(folder);
    return std::move(*folder);
  }

  std::vector<std::string> files(std::string_view folder = "content") {
    return open().files(folder, sink);
  }

  /// "S014 content/a" for each fault.
  std::vector<std::string> faults() const {
    std::vector<std::string> list;
    for (const Diagnostic& d : sink.sorted()) {
      list.push_back(std::string(fault_info(d.fault).code) + " " + d.path);
    }
    return list;
  }

  fs::path root;
  DiagnosticSink sink;
};

using List = std::vector<std::string>;

TEST_CASE("Files are listed in the order of their bytes with paths of the project") {
  Project project;
  project.write("content/site.yaml");
  project.write("content/facilities/b.yaml");
  project.write("content/facilities/a.yaml");
  project.write("content/facilities-old/c.yaml");
  project.write("data/x.csv");
  CHECK(project.files() == List{"content/facilities-old/c.yaml", "content/facilities/a.yaml",
                                "content/facilities/b.yaml", "content/site.yaml"});
  CHECK(project.files("data") == List{"data/x.csv"});
  CHECK(project.files("nothing").empty());
  CHECK(project.faults().empty());
}

TEST_CASE("What systems and editors drop is passed over") {
  Project project;
  for (const char* name : {".DS_Store", "Thumbs.db", "desktop.ini", "~$表.xlsx", "a.yaml~",
                           ".a.yaml.swp", "#a.yaml#", ".git/config", "__MACOSX/x"}) {
    project.write(std::string("content/") + name);
  }
  CHECK(project.files().empty());
  CHECK(project.faults().empty());
}

TEST_CASE("Names that copying makes are told and left out") {
  Project project;
  for (const char* name : {"a (1).yaml", "b(8).yaml", "c（２）.yaml", "dのコピー.yaml",
                           "e - コピー.yaml", "コピー f.yaml", "g最新.yaml", "h .yaml",
                           "i copy.yaml", "Copy of j.yaml", "k-最新版.yaml"}) {
    project.write(std::string("content/") + name);
  }
  CHECK(project.files().empty());
  CHECK(project.faults().size() == 11);
  CHECK(project.faults()[0] == "S016 content/Copy of j.yaml");
}

TEST_CASE("Ordinary names are not taken for copies") {
  for (const char* name : {"aozora.yaml", "令和8年度(案).csv", "最新情報.md", "コピー機.yaml",
                           "(1).yaml", "a-1.yaml", "photocopy.yaml", "noextension"}) {
    INFO(name);
    CHECK_FALSE(is_copy_name(name));
  }
}

TEST_CASE("Links are told and never followed, whatever they point at") {
  Project project;
  project.write("content/a.yaml");
  project.write("secret/s.yaml", "secret");
  fs::create_symlink("a.yaml", project.root / "content/b.yaml");
  fs::create_directory_symlink("../secret", project.root / "content/c");
  fs::create_symlink("nowhere", project.root / "content/d.yaml");
  CHECK(project.files() == List{"content/a.yaml"});
  CHECK(project.faults() == List{"S014 content/b.yaml", "S014 content/c", "S014 content/d.yaml"});
  CHECK_FALSE(project.open().read("content/c/s.yaml", 100, project.sink));
  CHECK_FALSE(project.open().read("content/b.yaml", 100, project.sink));
  CHECK_FALSE(project.open().has("content/b.yaml", project.sink));
}

TEST_CASE("A content folder that is itself a link is refused") {
  Project project;
  project.write("elsewhere/a.yaml");
  fs::create_directory_symlink("elsewhere", project.root / "content");
  CHECK(project.files().empty());
  CHECK(project.faults() == List{"S014 content"});
}

TEST_CASE("No path leads out of the project") {
  Project project;
  project.write("content/a.yaml", "text");
  const ProjectFolder folder = project.open();
  for (const char* path : {"../x", "content/../content/a.yaml", "/etc/passwd", "", ".",
                           "content//a.yaml", "content/./a.yaml", "content/"}) {
    INFO(path);
    CHECK_FALSE(folder.read(path, 100, project.sink));
  }
  CHECK(project.faults().size() == 8);
  CHECK(folder.read("content/a.yaml", 100, project.sink) == "text");
}

TEST_CASE("What cannot be read is told with its reason") {
  Project project;
  project.write("content/big.yaml", std::string(2048, 'x'));
  project.write("content/folder/x");
  REQUIRE(mkfifo((project.root / "content/pipe").c_str(), 0600) == 0);
  const ProjectFolder folder = project.open();
  CHECK_FALSE(folder.read("content/big.yaml", 1024, project.sink));
  CHECK_FALSE(folder.read("content/folder", 1024, project.sink));
  CHECK_FALSE(folder.read("content/nothing", 1024, project.sink));
  CHECK_FALSE(folder.read("content/pipe", 1024, project.sink));
  CHECK(project.faults() == List{"S010 content/big.yaml", "S027 content/folder",
                                 "S027 content/nothing", "S027 content/pipe"});
  CHECK(project.sink.sorted()[0].arguments == List{"1 KiB"});
  CHECK(project.files() == List{"content/big.yaml", "content/folder/x"});
}

TEST_CASE("Names that hide something are refused") {
  Project project;
  project.write("content/a\nb.yaml");
  project.write("content/\u202Elmay.a");
  project.write("content/\xFF.yaml");
  CHECK(project.files().empty());
  CHECK(project.faults().size() == 3);
}

TEST_CASE("Folders within folders end somewhere") {
  Project project;
  std::string path = "content";
  for (int i = 0; i < 20; ++i) path += "/a";
  project.write(path + "/x.yaml");
  CHECK(project.files().empty());
  CHECK(project.faults().size() == 1);
}

TEST_CASE("Text is read without its BOM and knows its path") {
  Project project;
  project.write("content/a.yaml", "\xEF\xBB\xBF名: 前\n");
  const auto text = project.open().read_text("content/a.yaml", 100, project.sink);
  REQUIRE(text);
  CHECK(text->path() == "content/a.yaml");
  CHECK(text->text() == "名: 前\n");
  CHECK(project.open().read_text("content/none.yaml", 100, project.sink) == nullptr);
}

TEST_CASE("A text whose lines end in CR alone is read; a CR among other line ends stays") {
  Project project;
  project.write("content/a.yaml", "a: b\rc: d\r");
  project.write("content/b.yaml", "a: b\rc: d\n");
  CHECK(project.open().read_text("content/a.yaml", 100, project.sink)->text() == "a: b\nc: d\n");
  CHECK(project.open().read_text("content/b.yaml", 100, project.sink)->text() == "a: b\rc: d\n");
}

TEST_CASE("A project that is not there is told") {
  DiagnosticSink sink;
  CHECK_FALSE(ProjectFolder::open("/nonexistent/project", sink));
  CHECK(sink.has_errors());
}

}  // namespace
}  // namespace shirube
