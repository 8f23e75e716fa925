#include "source/read_content.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/diagnostic.h"
#include "base/file.h"
#include "source/folder.h"

namespace shirube {
namespace {

namespace fs = std::filesystem;

struct Project {
  Project() {
    std::string pattern = (fs::temp_directory_path() / "shirube-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    root = pattern;
  }
  ~Project() { fs::remove_all(root); }

  void write(const std::string& path, std::string_view bytes) const {
    fs::create_directories((root / path).parent_path());
    REQUIRE(write_file((root / path).string(), bytes) == 0);
  }

  Content content() { return read_content(*ProjectFolder::open(root.string(), sink), 2, sink); }

  Tables tables() {
    constexpr std::string_view elsewhere[] = {"data/holidays.csv", "data/geocode.tsv"};
    return read_tables(*ProjectFolder::open(root.string(), sink), elsewhere, 2, sink);
  }

  /// "S041 content/a.yml" for each fault.
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

TEST_CASE("A name that ends otherwise than a record's is told with the right one") {
  Project project;
  for (const char* name : {"a.yml", "b.yaml.txt", "c.md.txt", "d.YAML", "e.MD", "f.markdown"}) {
    project.write(std::string("content/desks/") + name, "name: あ\n");
  }
  const Content content = project.content();
  CHECK(content.documents.empty());
  List names;
  for (const Diagnostic& d : project.sink.sorted()) {
    CHECK(fault_info(d.fault).code == "S041");
    names.push_back(d.arguments.at(0));
  }
  CHECK(names == List{"a.yaml", "b.yaml", "c.md", "d.yaml", "e.md", "f.md"});
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) CHECK(content.unread.may_hold("desks", id));
}

TEST_CASE("A table in content is sent to data") {
  Project project;
  project.write("content/facilities/list.csv", "a,b\n");
  project.write("content/facilities/sora.txt", "name: あ\n");
  project.content();
  CHECK(project.faults() ==
        List{"S015 content/facilities/list.csv", "S015 content/facilities/sora.txt"});
  CHECK(project.sink.sorted()[1].arguments.at(0).find("sora.yaml") != std::string::npos);
  CHECK(project.sink.sorted()[0].arguments.at(0).find("data に置きます") != std::string::npos);
}

TEST_CASE("A file with a fault is known as unread, and the others are read") {
  Project project;
  project.write("content/desks/a.yaml", "name:あ\nkind: い\n");
  project.write("content/desks/b.yaml", "name: あ\n");
  const Content content = project.content();
  CHECK(content.documents.size() == 1);
  CHECK(content.unread.may_hold("desks", "a"));
  CHECK_FALSE(content.unread.may_hold("desks", "b"));
}

TEST_CASE("Every file of data is read, read elsewhere, or named") {
  Project project;
  project.write("data/A.CSV", "番号,名称\r1,\"あ\rい\"\r");
  project.write("data/holidays.csv", "x");
  project.write("data/geocode.tsv", "x");
  project.write("data/README.md", "x");
  project.write("data/~$a.xlsx", "x");
  project.write("data/.DS_Store", "x");
  project.write("data/Holidays.CSV", "x");
  project.write("data/b.xlsx", "PK\x03\x04 xl/");
  project.write("data/c.tsv", "a\tb\n");
  project.write("data/old/d.txt", "メモ");
  const Tables tables = project.tables();
  REQUIRE(tables.texts.size() == 1);
  CHECK(tables.texts[0]->text() == "番号,名称\n1,\"あ\nい\"\n");
  CHECK(project.faults() == List{"S041 data/Holidays.CSV", "S034 data/b.xlsx", "S034 data/c.tsv",
                                 "S034 data/old/d.txt"});
  CHECK_FALSE(tables.unread.empty());
}

}  // namespace
}  // namespace shirube
