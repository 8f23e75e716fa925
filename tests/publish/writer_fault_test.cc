// Sweeps over every system call of a build: it fails, for each of several errors, once and for
// ever, or the process dies there. The old output must stay whole until the new one is.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "base/diagnostic.h"
#include "base/faults/publish.h"
#include "base/hash.h"
#include "file_system_faults.h"
#include "publish/finished_sites.h"
#include "publish/writer.h"
#include "temporary_folder.h"

namespace shirube {
namespace {

using Picture = std::map<std::string, std::string>;

Publication edition(const std::string& text) {
  return {{{web_edition(Audience::residents),
            {{"index.html", text},
             {"same.html", "same"},
             {"facilities/" + text + ".html", text},
             {"assets/a.css", "a"}}},
           {web_edition(Audience::professionals), {{"index.html", text}}}},
          text};
}

std::optional<PublishStatistics> build(const std::string& path, const Publication& publication,
                                       FileSystem& file_system, DiagnosticSink& sink) {
  auto output = OutputFolder::open(file_system, path, sink);
  if (!output) return std::nullopt;
  Writer writer(*output);
  for (const FinishedSite& site : publication.sites) {
    for (const OutputFile& file : site.files) {
      // As a build does that knows the page to be what it would make.
      const KnownPage known{content_hash(file.bytes), file.bytes.size(), {}, {}};
      const std::string path = std::string(site.edition.folder) + "/" + file.path;
      if (file.path == "same.html" && writer.keep(path, known)) continue;
      writer.take(site.edition, file);
    }
  }
  return writer.publish(without_bytes(publication.sites), publication.certificate, "known\n", 1,
                        sink);
}

/// One project with an old output and its note, and how it looks before and after.
struct Site {
  Site() {
    put_file(project / "output/README.md", "note");
    build_well("old");
    before = picture(project / "output");
    const TemporaryFolder other;
    put_file(other / "output/README.md", "note");
    DiagnosticSink sink;
    build(other / "output", edition("new"), system_file_system(), sink);
    after = picture(other / "output");
  }

  void build_well(const std::string& text) {
    DiagnosticSink sink;
    REQUIRE(build(project / "output", edition(text), system_file_system(), sink));
    REQUIRE(sink.sorted().empty());
  }

  bool is_clean() const {
    for (const auto& entry : std::filesystem::directory_iterator(project.path())) {
      if (entry.path().filename() != "output") return false;
    }
    return true;
  }

  /// The next build must work and leave nothing behind; then the old edition is put back.
  void recover() {
    build_well("new");
    REQUIRE(picture(project / "output") == after);
    REQUIRE(is_clean());
    build_well("old");
    REQUIRE(picture(project / "output") == before);
  }

  TemporaryFolder project;
  Picture before;
  Picture after;
};

bool all_in_japanese_with_cause(const DiagnosticSink& sink) {
  for (const Diagnostic& diagnostic : sink.sorted()) {
    if (diagnostic.arguments.empty() && diagnostic.fault != PublishFault::output_locked)
      return false;
  }
  return !sink.sorted().empty();
}

/// Runs builds whose 1st, 2nd, ... call fails until one build makes fewer calls than that.
int sweep_errors(Site& site, int error, Repeat repeat) {
  for (int nth = 1;; ++nth) {
    FaultyFileSystem faulty(nth, error, repeat);
    DiagnosticSink sink;
    const bool published = build(site.project / "output", edition("new"), faulty, sink).has_value();
    INFO("call " << nth << ", error " << error);
    const Picture now = picture(site.project / "output");
    REQUIRE(now == (published ? site.after : site.before));
    if (!published) REQUIRE(all_in_japanese_with_cause(sink));
    if (!faulty.has_failed()) {
      REQUIRE(published);
      return nth - 1;
    }
    site.recover();
  }
}

/// The outcome of a build in a process of its own that kills itself at call `nth`.
int build_in_child(const std::string& path, int nth) {
  const pid_t child = ::fork();
  if (child == 0) {
    FaultyFileSystem deadly(nth, FaultyFileSystem::kill_process);
    DiagnosticSink sink;
    ::_exit(build(path, edition("new"), deadly, sink) ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

/// Kills a build in the middle of its staging.
void leave_litter(const Site& site) {
  for (int nth = 40; site.is_clean(); nth += 10) build_in_child(site.project / "output", nth);
}

}  // namespace

TEST_CASE("A failing call leaves the old output whole, and the next build is good") {
  Site site;
  for (const int error : {ENOSPC, EIO, EACCES, EMFILE, EROFS, EINTR}) {
    CHECK(sweep_errors(site, error, Repeat::once) > 60);
    site.build_well("old");
  }
}

TEST_CASE("A disk that fails for ever from some call on leaves the old output whole") {
  Site site;
  for (const int error : {ENOSPC, EIO, EDQUOT}) {
    CHECK(sweep_errors(site, error, Repeat::for_ever) > 60);
    site.build_well("old");
  }
}

TEST_CASE("A build killed at any call leaves the old output or the new one") {
  Site site;
  int nth = 1;
  for (int seen_new = 0;; ++nth) {
    const int status = build_in_child(site.project / "output", nth);
    INFO("call " << nth);
    const Picture now = picture(site.project / "output");
    REQUIRE((now == site.before || now == site.after));
    seen_new += now == site.after;
    if (WIFEXITED(status)) {
      REQUIRE(WEXITSTATUS(status) == 0);
      REQUIRE(seen_new > 1);
      break;
    }
    REQUIRE(WTERMSIG(status) == SIGKILL);
    site.recover();
  }
  CHECK(nth > 60);
}

TEST_CASE("A failure while sweeping up after a killed build does no harm either") {
  Site site;
  int failures = 0;
  for (int nth = 5;; nth += 3) {
    leave_litter(site);
    REQUIRE(picture(site.project / "output") == site.before);
    FaultyFileSystem faulty(nth, EIO);
    DiagnosticSink sink;
    const bool published = build(site.project / "output", edition("new"), faulty, sink).has_value();
    INFO("call " << nth);
    REQUIRE(picture(site.project / "output") == (published ? site.after : site.before));
    failures += !published;
    site.recover();
    if (!faulty.has_failed()) break;
  }
  CHECK(failures > 10);
}

TEST_CASE("A build killed between the two steps of the slow swap is put right by the next") {
  Site site;
  std::filesystem::rename(site.project / "output", site.project / "output.old");
  DiagnosticSink sink;
  const auto output = OutputFolder::open(system_file_system(), site.project / "output", sink);
  REQUIRE(output);
  CHECK(picture(site.project / "output") == site.before);
}

// The twin that the sweeps must catch: it writes straight into the live folder.
TEST_CASE("The sweep notices a writer that writes in place") {
  Site site;
  int broken = 0;
  for (int nth = 1; nth <= 4; ++nth) {
    FaultyFileSystem faulty(nth * 2, ENOSPC);
    for (const char* name : {"index.html", "same.html", "extra.html"}) {
      FileHandle file(
          faulty,
          faulty.open(AT_FDCWD, (site.project / ("output/residents/" + std::string(name))).c_str(),
                      O_WRONLY | O_CREAT | O_TRUNC, 0644));
      if (!file.is_open() || write_all(faulty, file.number(), "new") != 0) break;
    }
    const Picture now = picture(site.project / "output");
    broken += now != site.before && now != site.after;
    site.recover();
  }
  CHECK(broken > 0);
}

}  // namespace shirube
