#include "publish/output_path.h"

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "publish/finished_sites.h"

namespace shirube {
namespace {

std::vector<std::string> faults(std::vector<std::string> paths) {
  SiteOutput site{web_edition(Audience::residents), {}};
  for (std::string& path : paths) site.files.push_back({std::move(path), ""});
  DiagnosticSink sink;
  const bool good = check_output_paths(std::vector{site}, sink);
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    found.push_back(std::string(fault_info(diagnostic.fault).code) + " " + diagnostic.arguments[0]);
  }
  CHECK(good == found.empty());
  return found;
}

}  // namespace

TEST_CASE("Safe paths may be written") {
  for (const char* path : {"index.html", "facilities/aozora-2.html", "events.ics", "_headers",
                           ".well-known/security.txt", "assets/site.Ab3X_-9.css", "a/b/c/d.json"}) {
    CHECK(is_output_path(path));
  }
}

TEST_CASE("Paths that leave the site or mean something else elsewhere may not") {
  for (const std::string path : {"",           "/",           "/etc/passwd",
                                 "../x.html",  "a/../b.html", "a/..",
                                 "./a",        "a//b",        "a/",
                                 "a\\b.html",  "A.html",      "facilities/Aozora.html",
                                 "a b.html",   "a:b.html",    "あ.html",
                                 "a%2fb.html", "a\nb",        "assets/あ.css",
                                 "a?b",        "con|x"}) {
    CHECK_FALSE(is_output_path(path));
  }
  CHECK_FALSE(is_output_path(std::string_view("a\0b.html", 8)));
  CHECK_FALSE(is_output_path(std::string(201, 'a')));
  CHECK(is_output_path(std::string(200, 'a')));
  std::string deep = "a";
  while (deep.size() <= 1000) deep += "/a";
  CHECK_FALSE(is_output_path(deep));
}

TEST_CASE("A path may be taken once only, also where case does not count") {
  CHECK(faults({"a.html", "b.html"}).empty());
  CHECK(faults({"a.html", "b.html", "a.html", "a.html"}) ==
        std::vector<std::string>{"W004 residents/a.html"});
  CHECK(faults({"assets/A.css", "assets/a.css"}) ==
        std::vector<std::string>{"W004 residents/assets/a.css"});
}

TEST_CASE("A file cannot stand where a folder has to be") {
  CHECK(faults({"a", "a-b", "a/b/c.html"}) == std::vector<std::string>{"W004 residents/a"});
  CHECK(faults({"x/a/b.html", "x/a.html", "x/a"}) ==
        std::vector<std::string>{"W004 residents/x/a"});
}

TEST_CASE("Every unsafe path is named with its site") {
  CHECK(faults({"../x", "ok.html", "B"}) ==
        std::vector<std::string>{"W008 residents/../x", "W008 residents/B"});
}

TEST_CASE("The name of a theme's asset is told by the file of the theme, once for both sites") {
  const OutputName asset{"assets/写真.h8k5b0jcc3.png", "themes/mine/assets/写真.png"};
  std::vector<SiteOutput> sites;
  for (const Edition& edition : editions) sites.push_back({edition, {asset}});
  DiagnosticSink sink;
  CHECK_FALSE(check_output_paths(sites, sink));
  REQUIRE(sink.sorted().size() == 1);
  CHECK(sink.sorted()[0].path == "themes/mine/assets/写真.png");
  CHECK(sink.sorted()[0].arguments[0] == "写真.png");
}

}  // namespace shirube
