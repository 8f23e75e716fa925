#include "publish/writer.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/diagnostic.h"
#include "base/hash.h"
#include "file_system_faults.h"
#include "publish/finished_sites.h"
#include "temporary_folder.h"

namespace shirube {
namespace {

Publication old_publication() {
  return {{{web_edition(Audience::residents),
            {{"index.html", "<p>旧</p>"},
             {"facilities/aozora.html", "<p>あおぞら</p>"},
             {"facilities/hoshi.html", "<p>ほし</p>"},
             {"assets/site.1f.css", std::string(40000, 'a')}}},
           {web_edition(Audience::professionals), {{"index.html", "<p>専門職</p>"}}}},
          "{\"findings\": 0}\n"};
}

Publication new_publication() {
  return {{{web_edition(Audience::residents),
            {{"index.html", "<p>新</p>"},
             {"facilities/aozora.html", "<p>あおぞら</p>"},
             {"facilities/deep/tsuki.html", "<p>つき</p>"},
             {"assets/site.1f.css", std::string(40000, 'a')}}},
           {web_edition(Audience::professionals),
            {{"index.html", "<p>専門職</p>"}, {"desks.html", ""}}}},
          "{\"findings\": 0}\n"};
}

std::vector<std::string> codes(const DiagnosticSink& sink) {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    all.emplace_back(fault_info(diagnostic.fault).code);
  }
  return all;
}

std::optional<PublishStatistics> publish_to(const std::string& path, const Publication& publication,
                                            DiagnosticSink& sink,
                                            FileSystem& file_system = system_file_system(),
                                            unsigned threads = 1) {
  auto output = OutputFolder::open(file_system, path, sink);
  if (!output) return std::nullopt;
  return publish(*output, publication, threads, sink);
}

void publish_well(const std::string& path, const Publication& publication) {
  DiagnosticSink sink;
  REQUIRE(publish_to(path, publication, sink));
  REQUIRE(sink.sorted().empty());
}

/// What a good build of `publication` makes in an empty place.
std::map<std::string, std::string> expected(const Publication& publication) {
  const TemporaryFolder fresh;
  publish_well(fresh / "output", publication);
  return picture(fresh / "output");
}

bool only_output_in(const TemporaryFolder& project) {
  for (const auto& entry : std::filesystem::directory_iterator(project.path())) {
    if (entry.path().filename() != "output") return false;
  }
  return true;
}

}  // namespace

TEST_CASE("A first build writes both sites, the certificate and the marker") {
  const TemporaryFolder project;
  DiagnosticSink sink;
  const auto statistics = publish_to(project / "output", old_publication(), sink);
  REQUIRE(statistics);
  CHECK(statistics->files == 8);
  CHECK(statistics->written_files == 8);
  CHECK(statistics->replaced);
  CHECK(file_bytes(project / "output/residents/facilities/aozora.html") == "<p>あおぞら</p>");
  CHECK(file_bytes(project / "output/professionals/index.html") == "<p>専門職</p>");
  CHECK(file_bytes(project / "output/certificate.json") == "{\"findings\": 0}\n");
  CHECK(file_bytes(project / "output/.shirube") == marker_text());
  CHECK(only_output_in(project));
}

TEST_CASE("A second build writes what changed, keeps the rest and removes what is gone") {
  const TemporaryFolder project;
  publish_well(project / "output", old_publication());
  struct stat before;
  REQUIRE(::stat((project / "output/residents/assets/site.1f.css").c_str(), &before) == 0);
  DiagnosticSink sink;
  const auto statistics = publish_to(project / "output", new_publication(), sink);
  REQUIRE(statistics);
  CHECK(statistics->written_files == 3);
  CHECK(statistics->unchanged_files == 6);
  CHECK(statistics->removed_files == 1);
  CHECK(picture(project / "output") == expected(new_publication()));
  struct stat after;
  REQUIRE(::stat((project / "output/residents/assets/site.1f.css").c_str(), &after) == 0);
  CHECK(before.st_ino == after.st_ino);
  CHECK(only_output_in(project));
}

TEST_CASE("When every byte is there already, nothing is touched") {
  const TemporaryFolder project;
  publish_well(project / "output", old_publication());
  struct stat before;
  REQUIRE(::stat((project / "output").c_str(), &before) == 0);
  RecordingFileSystem recording;
  DiagnosticSink sink;
  const auto statistics = publish_to(project / "output", old_publication(), sink, recording);
  REQUIRE(statistics);
  CHECK_FALSE(statistics->replaced);
  CHECK(statistics->unchanged_files == 8);
  struct stat after;
  REQUIRE(::stat((project / "output").c_str(), &after) == 0);
  CHECK(before.st_ino == after.st_ino);
  for (const std::string call : {"write", "link", "make_folder", "rename", "exchange"}) {
    for (const std::string& made : recording.calls) CHECK(made.substr(0, call.size()) != call);
  }
}

TEST_CASE("A file that somebody changed, made unreadable, added or linked is put right") {
  const TemporaryFolder project;
  publish_well(project / "output", old_publication());
  const auto right = picture(project / "output");
  const std::string page = project / "output/residents/index.html";
  SECTION("changed with the same size") {
    put_file(page, "<p>偽</p>");
  }
  SECTION("cut short") {
    put_file(page, "<p>");
  }
  SECTION("another mode") {
    ::chmod(page.c_str(), 0600);
  }
  SECTION("an extra file") {
    put_file(project / "output/residents/extra.html", "x");
  }
  SECTION("an extra empty folder") {
    std::filesystem::create_directory(project / "output/residents/empty");
  }
  SECTION("a link in place of a file") {
    put_file(project / "outside.html", "<p>旧</p>");
    std::filesystem::remove(page);
    std::filesystem::create_symlink(project / "outside.html", page);
  }
  SECTION("a link in place of a folder") {
    std::filesystem::rename(project / "output/residents/facilities", project / "moved");
    std::filesystem::create_symlink(project / "moved", project / "output/residents/facilities");
  }
  REQUIRE(picture(project / "output") != right);
  publish_well(project / "output", old_publication());
  CHECK(picture(project / "output") == right);
}

TEST_CASE("A page is kept only with the bytes and the mode that it had") {
  const TemporaryFolder project;
  publish_well(project / "output", old_publication());
  const std::string page = "<p>あおぞら</p>";
  const KnownPage known{content_hash(page), page.size(), {}, {}};
  const std::string path = "residents/facilities/aozora.html";
  const auto keeps = [&](const std::string& kept, const KnownPage& as) {
    DiagnosticSink sink;
    auto output = OutputFolder::open(system_file_system(), project / "output", sink);
    REQUIRE(output);
    return Writer(*output).keep(kept, as);
  };
  CHECK(keeps(path, known));
  CHECK_FALSE(keeps("residents/facilities/none.html", known));
  CHECK_FALSE(keeps(path, {known.hash, known.bytes + 1, {}, {}}));
  put_file(project / "output/" + path, "<p>偽ぞらの</p>");
  CHECK_FALSE(keeps(path, known));
  put_file(project / "output/" + path, page);
  CHECK(keeps(path, known));
  ::chmod((project / "output/" + path).c_str(), 0600);
  CHECK_FALSE(keeps(path, known));
}

TEST_CASE("A site has lost a file where a link may have led to one that is gone") {
  const TemporaryFolder project;
  Publication old = old_publication();
  old.sites[0].files.push_back({"data/map/11-1.js", "x"});
  old.sites[0].files.push_back({"data/events.csv", "x"});
  publish_well(project / "output", old);
  DiagnosticSink sink;
  auto output = OutputFolder::open(system_file_system(), project / "output", sink);
  REQUIRE(output);
  const Writer writer(*output);
  const auto lost = [&](const std::string& path) {
    FinishedSite next = old.sites[0];
    std::erase_if(next.files, [&](const OutputFile& file) { return file.path == path; });
    return writer.has_lost_a_file(next.without_bytes());
  };
  CHECK_FALSE(lost("none"));
  CHECK(lost("facilities/hoshi.html"));
  CHECK(lost("data/events.csv"));
  CHECK_FALSE(lost("data/map/11-1.js"));
}

TEST_CASE("The committed note is carried over") {
  const TemporaryFolder project;
  put_file(project / "output/README.md", "ここに出力されます。\n");
  publish_well(project / "output", old_publication());
  CHECK(file_bytes(project / "output/README.md") == "ここに出力されます。\n");
  publish_well(project / "output", new_publication());
  CHECK(file_bytes(project / "output/README.md") == "ここに出力されます。\n");
  CHECK(only_output_in(project));
}

TEST_CASE("Modes do not depend on the umask") {
  const auto right = expected(new_publication());
  for (const mode_t mask : {0000, 0002, 0027, 0077}) {
    const TemporaryFolder project;
    const mode_t usual = ::umask(mask);
    publish_well(project / "output", new_publication());
    ::umask(usual);
    CHECK(picture(project / "output") == right);
  }
}

TEST_CASE("Any number of threads writes the same tree") {
  Publication large = new_publication();
  for (int i = 0; i < 2000; ++i) {
    large.sites[0].files.push_back({"many/" + std::to_string(i) + ".html", std::to_string(i)});
  }
  const auto right = expected(large);
  for (const unsigned threads : {2U, 8U}) {
    const TemporaryFolder project;
    publish_well(project / "output", old_publication());
    DiagnosticSink sink;
    REQUIRE(publish_to(project / "output", large, sink, system_file_system(), threads));
    CHECK(picture(project / "output") == right);
  }
}

TEST_CASE("Two files with one path stop the build before the disk is touched") {
  const TemporaryFolder project;
  publish_well(project / "output", old_publication());
  const auto right = picture(project / "output");
  Publication twice = new_publication();
  twice.sites[0].files.push_back({"index.html", "second"});
  DiagnosticSink sink;
  CHECK_FALSE(publish_to(project / "output", twice, sink));
  CHECK(codes(sink) == std::vector<std::string>{"W004"});
  CHECK(picture(project / "output") == right);
}

TEST_CASE("Everything is on the disk before the swap, and the swap before the old tree goes") {
  const TemporaryFolder project;
  publish_well(project / "output", old_publication());
  RecordingFileSystem recording;
  DiagnosticSink sink;
  REQUIRE(publish_to(project / "output", new_publication(), sink, recording));
  const auto& calls = recording.calls;
  const auto swap = std::find(calls.begin(), calls.end(), "exchange output");
  REQUIRE(swap != calls.end());
  // Three new files, eight folders (the root among them), then the parent once after the swap.
  CHECK(std::count(calls.begin(), swap, "sync") == 3 + 6);
  CHECK(std::count(swap, calls.end(), "sync") == 1);
  const auto after_write = std::find(std::find(calls.begin(), swap, "write"), swap, "sync");
  CHECK(after_write != swap);
  CHECK(*(swap + 1) == "sync");
  for (auto call = swap; call != calls.end(); ++call) CHECK(call->substr(0, 5) != "write");
  for (auto call = calls.begin(); call != swap; ++call) CHECK(call->substr(0, 6) != "remove");
}

TEST_CASE("Many new files are synchronised by one call for the disk") {
  const TemporaryFolder project;
  Publication large = old_publication();
  for (int i = 0; i < 300; ++i) {
    large.sites[0].files.push_back({"many/" + std::to_string(i) + ".html", "x"});
  }
  RecordingFileSystem recording;
  DiagnosticSink sink;
  REQUIRE(publish_to(project / "output", large, sink, recording));
  const auto& calls = recording.calls;
  const auto swap = std::find(calls.begin(), calls.end(), "rename output");
  REQUIRE(swap != calls.end());
  CHECK(*(swap - 1) == "sync_disk");
  CHECK(std::count(calls.begin(), calls.end(), "sync") == 1);
}

TEST_CASE("A disk without exchange gets two steps and says so") {
  const TemporaryFolder project;
  publish_well(project / "output", old_publication());
  RefusingFileSystem refusing("exchange", EINVAL);
  DiagnosticSink sink;
  REQUIRE(publish_to(project / "output", new_publication(), sink, refusing));
  CHECK(codes(sink) == std::vector<std::string>{"W010"});
  CHECK_FALSE(sink.has_errors());
  CHECK(picture(project / "output") == expected(new_publication()));
  CHECK(only_output_in(project));
}

TEST_CASE("A disk without hard links gets copies") {
  const TemporaryFolder project;
  publish_well(project / "output", old_publication());
  RefusingFileSystem refusing("link", EPERM);
  DiagnosticSink sink;
  const auto statistics = publish_to(project / "output", new_publication(), sink, refusing);
  REQUIRE(statistics);
  CHECK(statistics->written_files == 9);
  CHECK(picture(project / "output") == expected(new_publication()));
}

TEST_CASE("A left-over of the old output is a warning, because the new one is live") {
  const TemporaryFolder project;
  publish_well(project / "output", old_publication());
  RefusingFileSystem refusing("remove_file", EACCES);
  DiagnosticSink sink;
  REQUIRE(publish_to(project / "output", new_publication(), sink, refusing));
  CHECK(codes(sink) == std::vector<std::string>{"W009"});
  CHECK(picture(project / "output") == expected(new_publication()));
  CHECK_FALSE(only_output_in(project));
  publish_well(project / "output", new_publication());
  CHECK(only_output_in(project));
}

}  // namespace shirube
