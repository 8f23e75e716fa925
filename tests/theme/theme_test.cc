#include "theme/theme.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/diagnostic.h"
#include "base/file.h"
#include "source/folder.h"
#include "theme/embedded_file.h"

namespace shirube {
namespace {

namespace fs = std::filesystem;

/// A project in a folder of its own, removed in the end.
class ScratchProject {
 public:
  ScratchProject()
      : root_(fs::temp_directory_path() / ("shirube-theme-test-" + std::to_string(::getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~ScratchProject() { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((root_ / path).parent_path());
    REQUIRE(write_file((root_ / path).string(), text) == 0);
  }

  Theme load(std::string_view name) {
    const auto folder = ProjectFolder::open(root_.string(), sink);
    REQUIRE(folder);
    return Theme::load(*folder, name, {}, sink);
  }

  std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& fault : sink.sorted()) {
      codes.push_back(std::string(fault_info(fault.fault).code) + " " + fault.path + ":" +
                      std::to_string(fault.line));
    }
    return codes;
  }

  DiagnosticSink sink;

 private:
  fs::path root_;
};

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("the binary holds every file of the default theme, style sheets without their comments") {
  const fs::path folder = fs::path(SHIRUBE_ROOT) / "themes/default";
  std::size_t compared = 0;
  for (const EmbeddedFile& file : default_theme_files()) {
    const fs::path path = folder / file.path;
    if (!fs::exists(path)) continue;
    CAPTURE(file.path);
    const FileBytes bytes = read_file(path.string());
    REQUIRE(bytes);
    if (file.path.ends_with(".css")) {
      CHECK(file.bytes.size() < bytes.bytes.size());
      CHECK(file.bytes.find("\n  ") == file.bytes.npos);
      CHECK(file.bytes.find("@media print") != file.bytes.npos);
    } else {
      const bool same = bytes.bytes == file.bytes;
      CHECK(same);
    }
    ++compared;
  }
  std::size_t expected = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = fs::relative(entry.path(), folder).string();
    if (entry.is_regular_file() && !path.starts_with("script/") && !path.ends_with(".md")) {
      ++expected;
    }
  }
  CHECK(compared == expected);
  CHECK(compared >= 2);
}

TEST_CASE("a copy of the default style stays minified, a changed one is published as it is") {
  const FileBytes original =
      read_file((fs::path(SHIRUBE_ROOT) / "themes/default/assets/site.css").string());
  REQUIRE(original);
  ScratchProject project;
  project.write("themes/default/assets/site.css", original.bytes);
  const Theme copied = project.load("");
  CHECK(copied.asset("assets/site.css")->bytes ==
        Theme::built_in().asset("assets/site.css")->bytes);
  project.write("themes/default/assets/site.css", original.bytes + "p { margin: 0 }\n");
  const Theme changed = project.load("");
  CHECK(changed.asset("assets/site.css")->bytes == original.bytes + "p { margin: 0 }\n");
}

TEST_CASE("the default theme has the bundled map script among its assets") {
  const Theme theme = Theme::built_in();
  REQUIRE(theme.asset("assets/map.js"));
  CHECK(theme.asset("assets/map.js")->bytes.size() > 1000);
  CHECK(theme.asset("assets/site.css"));
  CHECK_FALSE(theme.asset("script/map.js"));
}

TEST_CASE("an asset's route holds a hash of its bytes") {
  CHECK(hashed_name("assets/site.css", "a") == hashed_name("assets/site.css", "a"));
  CHECK(hashed_name("assets/site.css", "a") != hashed_name("assets/site.css", "b"));
  const std::string name = hashed_name("assets/site.css", "a");
  CHECK(name.size() == std::string("assets/site.css").size() + 11);
  CHECK(name.starts_with("assets/site."));
  CHECK(name.ends_with(".css"));
  CHECK(hashed_name("assets/a.b.js", "").starts_with("assets/a.b."));
  const Theme theme = Theme::built_in();
  const Asset& style = *theme.asset("assets/site.css");
  CHECK(style.route == hashed_name(style.name, style.bytes));
  CHECK(theme.asset_url("assets/site.css") == style.route);
  CHECK(theme.asset_url("assets/none.css").empty());
}

TEST_CASE("a project's theme replaces single files and adds others") {
  ScratchProject project;
  project.write("themes/mine/assets/site.css", "p { color: red }");
  project.write("themes/mine/partials/extra.html", "<p>extra</p>");
  project.write("themes/mine/README.md", "notes");
  project.write("themes/mine/script/build.mjs", "x");
  const Theme theme = project.load("mine");
  CHECK(project.codes().empty());
  CHECK(theme.asset("assets/site.css")->bytes == "p { color: red }");
  CHECK(theme.asset("assets/site.css")->route != Theme::built_in().asset("assets/site.css")->route);
  CHECK(theme.asset("assets/map.js"));
  REQUIRE(theme.find("partials/extra.html"));
  CHECK(theme.find("partials/extra.html")->path() == "themes/mine/partials/extra.html");
  CHECK(theme.names().size() == Theme::built_in().names().size() + 1);
  CHECK(theme.assets().size() == Theme::built_in().assets().size());
}

TEST_CASE("a theme that is not there is told, except for the default one") {
  ScratchProject project;
  project.load("");
  project.load("default");
  CHECK(project.codes().empty());
  project.load("mine");
  CHECK(project.codes() == Codes{"T016 :0"});
}

TEST_CASE("files that do not belong in a theme are told") {
  ScratchProject project;
  project.write("themes/mine/photo.png", "x");
  project.write("themes/mine/assets/run.exe", "x");
  project.write("themes/mine/bad.html", "\xff");
  project.write("themes/mine/assets/site.css",
                "a { b: url(data:x) url(#c) }\np { background: url( 'photo.png' ) }");
  const Theme theme = project.load("mine");
  CHECK(project.codes() == Codes{"S001 themes/mine/bad.html:1", "T017 themes/mine/assets/run.exe:0",
                                 "T018 themes/mine/assets/site.css:2",
                                 "T017 themes/mine/photo.png:0"});
  CHECK_FALSE(theme.find("bad.html"));
}

}  // namespace shirube
