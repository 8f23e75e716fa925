#include "publish/served_file.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "temporary_folder.h"

namespace shirube {
namespace {

void put_site(const TemporaryFolder& project) {
  put_file(project / "secret.txt", "secret");
  put_file(project / "output/residents/index.html", "home");
  put_file(project / "output/residents/404.html", "missing");
  put_file(project / "output/residents/facilities/aozora.html", "aozora");
  put_file(project / "output/professionals/index.html", "pro");
}

}  // namespace

TEST_CASE("Files, folders and the landing page are served") {
  const TemporaryFolder project;
  put_site(project);
  const auto served = [&](std::string_view path) { return serve_file(project / "output", path); };
  CHECK(served("/").status == 200);
  CHECK(served("/").bytes.find("professionals/index.html") != std::string::npos);
  CHECK(served("/residents/facilities/aozora.html").bytes == "aozora");
  CHECK(served("/residents/").bytes == "home");
  CHECK(served("/professionals/").bytes == "pro");
  CHECK(served("/residents").status == 301);
  CHECK(served("/residents").location == "/residents/");
}

TEST_CASE("What is missing gets the site's own page for it") {
  const TemporaryFolder project;
  put_site(project);
  const ServedFile missing = serve_file(project / "output", "/residents/no/such.html");
  CHECK(missing.status == 404);
  CHECK(missing.bytes == "missing");
  CHECK(missing.content_type == "text/html; charset=utf-8");
  const ServedFile bare = serve_file(project / "output", "/professionals/no.html");
  CHECK(bare.status == 404);
  CHECK(bare.content_type == "text/plain; charset=utf-8");
  CHECK(serve_file(project / "no-output", "/residents/index.html").status == 404);
}

TEST_CASE("Nothing outside of the folder is served, by no path and no link") {
  const TemporaryFolder project;
  put_site(project);
  namespace fs = std::filesystem;
  fs::create_symlink(project / "secret.txt", project / "output/residents/link.txt");
  fs::create_symlink("index.html", project / "output/residents/inner.html");
  fs::create_directory_symlink(project.path(), project / "output/residents/up");
  using namespace std::string_view_literals;
  for (const std::string_view path :
       {"/../secret.txt"sv, "/residents/../../secret.txt"sv, "/residents/link.txt"sv,
        "/residents/inner.html"sv, "/residents/up/secret.txt"sv, "//etc/passwd"sv, "/..//"sv,
        "secret.txt"sv, ""sv, "/residents/index.html\0.txt"sv, "/residents//"sv}) {
    INFO(path);
    const ServedFile served = serve_file(project / "output", path);
    CHECK(served.bytes != "secret");
    CHECK(served.bytes.find("root:") == std::string::npos);
    if (path != "/residents//"sv) CHECK(served.status == 404);
  }
}

TEST_CASE("Texts are served as UTF-8") {
  for (const char* name : {"a.html", "a.css", "a.js", "a.json", "a.geojson", "a.csv", "a.ics",
                           "a.xml", "a.txt", "a.svg"}) {
    CHECK(content_type_of(name).ends_with("; charset=utf-8"));
  }
  CHECK(content_type_of("a.ics") == "text/calendar; charset=utf-8");
  CHECK(content_type_of("a.png") == "image/png");
  CHECK(content_type_of("a.unknown") == "application/octet-stream");
}

}  // namespace shirube
