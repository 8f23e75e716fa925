#include "publish/removal_brake.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/diagnostic.h"
#include "file_system_faults.h"
#include "publish/finished_sites.h"
#include "temporary_folder.h"

namespace shirube {
namespace {

constexpr RecordFolder folders[] = {{"facilities", "施設"}, {"desks", "窓口"}};

/// Sites with pages of so many facilities and desks, and pages that are no records.
Publication sites(int facilities, int desks, const std::string& version = "1.0") {
  Publication publication;
  publication.certificate = "{\n  \"made_by\": \"shirube " + version + "\"\n}\n";
  for (const Edition& edition : editions) {
    FinishedSite site{edition, {{"index.html", "x"}}};
    for (int i = 0; i < 40; ++i) site.files.push_back({"lists/" + std::to_string(i) + ".html", ""});
    for (int i = 0; i < facilities; ++i) {
      site.files.push_back({"facilities/f" + std::to_string(i) + ".html", "f"});
    }
    for (int i = 0; i < desks; ++i) {
      site.files.push_back({"desks/d" + std::to_string(i) + ".html", "d"});
    }
    publication.sites.push_back(std::move(site));
  }
  return publication;
}

/// What the brake says of `next` over `old`: empty when it lets it pass.
std::vector<std::string> said(const Publication& old, const Publication& next,
                              FileSystem& file_system = system_file_system()) {
  const TemporaryFolder folder;
  DiagnosticSink sink;
  {
    auto output = OutputFolder::open(system_file_system(), folder / "output", sink);
    REQUIRE(output);
    REQUIRE(publish(*output, old, 1, sink));
  }
  auto output = OutputFolder::open(file_system, folder / "output", sink);
  REQUIRE(output);
  const bool passes = may_remove(*output, without_bytes(next.sites), folders, "1.0", sink);
  CHECK(passes == sink.sorted().empty());
  if (passes) return {};
  const Diagnostic told = sink.sorted().front();
  std::vector<std::string> words = {std::string(fault_info(told.fault).code)};
  words.insert(words.end(), told.arguments.begin(), told.arguments.end());
  return words;
}

using Words = std::vector<std::string>;

TEST_CASE("A build that takes away more than a fifth and more than ten records stops") {
  CHECK(said(sites(40, 10), sites(25, 10)) == Words{"W040", "15", "50", "施設 15"});
  CHECK(said(sites(40, 10), sites(0, 0)) == Words{"W040", "50", "50", "施設 40、窓口 10"});
  CHECK(said(sites(40, 10), sites(36, 3)) == Words{"W040", "11", "50", "施設 4、窓口 7"});
}

TEST_CASE("Fewer, or a small part, may go") {
  CHECK(said(sites(10, 0), sites(0, 0)).empty());
  CHECK(said(sites(40, 10), sites(40, 0)).empty());  // ten
  CHECK(said(sites(60, 0), sites(48, 0)).empty());   // a fifth
  CHECK_FALSE(said(sites(60, 0), sites(47, 0)).empty());
  CHECK(said(sites(40, 10), sites(80, 10)).empty());
}

TEST_CASE("An output of another version is not compared") {
  CHECK(said(sites(40, 10, "0.9"), sites(0, 0)).empty());
}

TEST_CASE("Where there is no output yet, nothing is taken away") {
  const TemporaryFolder folder;
  DiagnosticSink sink;
  auto output = OutputFolder::open(system_file_system(), folder / "output", sink);
  REQUIRE(output);
  CHECK(may_remove(*output, without_bytes(sites(0, 0).sites), folders, "1.0", sink));
}

}  // namespace
}  // namespace shirube
