// What a build does with a site goes by its edition alone: one that no list knows, made here, goes
// all the way into a folder of its own.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "publish/certificate.h"
#include "publish/finished_sites.h"
#include "publish/page_checks/checked.h"
#include "publish/writer.h"
#include "site/small_site.h"
#include "temporary_folder.h"

namespace shirube {
namespace {

constexpr Edition second = {Audience::residents, Form::web, "residents-second"};

FinishedSite site_of(const Edition& edition) {
  test::SmallSite site(test::site_project(), edition);
  FinishedSite output{edition, site.files(), {}, {}, site.context.base_url()};
  CHECK(test::faults(site.sink) == "");
  return output;
}

std::vector<FinishedSite> sites_with_a_second() {
  std::vector<FinishedSite> sites;
  for (const Edition& edition : editions) sites.push_back(site_of(edition));
  sites.push_back(site_of(second));
  return sites;
}

Certificate certified(const std::vector<FinishedSite>& sites, DiagnosticSink& sink) {
  const std::vector<WithheldValue> withheld =
      withheld_from_residents(test::site_project().load(sink), 1, sink);
  const std::vector<RuleGroup> rules = test::links_and_markup();
  CertificateInput input;
  input.rules = rules;
  input.withheld = withheld;
  return certify(input, sites, sink);
}

/// What stands in the folder of an edition, by its path there.
std::vector<std::string> published(const TemporaryFolder& folder, const FinishedSite& site) {
  std::vector<std::string> wrong;
  for (const OutputFile& file : site.files) {
    const std::string path = "output/" + std::string(site.edition.folder) + "/" + file.path;
    if (file_bytes(folder / path) != file.bytes) wrong.push_back(path);
  }
  return wrong;
}

}  // namespace

TEST_CASE("An edition has the pages of its audience, and its own name where devices look for it") {
  const FinishedSite first = site_of(editions[0]);
  const FinishedSite other = site_of(second);
  REQUIRE(first.files.size() == other.files.size());
  for (std::size_t i = 0; i < first.files.size(); ++i) {
    INFO(first.files[i].path);
    CHECK(first.files[i].path == other.files[i].path);
    CHECK_FALSE(test::has(first.files[i].bytes, "residents-second"));
  }
  CHECK(
      test::has(test::file_of(other.files, "index.html"), "content=\"shirube residents-second\""));
  CHECK(test::has(test::file_of(other.files, "sw.js"), "\"residents-second\""));
}

TEST_CASE("An edition goes into a folder of its own and leaves the others as they are") {
  const TemporaryFolder folder;
  DiagnosticSink sink;
  const Publication publication{sites_with_a_second(), "{}\n"};
  auto output = OutputFolder::open(system_file_system(), folder / "output", sink);
  REQUIRE(output);
  REQUIRE(publish(*output, publication, 1, sink));
  CHECK(test::faults(sink) == "");
  for (const FinishedSite& site : publication.sites) {
    CHECK(published(folder, site) == std::vector<std::string>());
  }
  CHECK(publication.sites[0].files.size() == site_of(editions[0]).files.size());
}

TEST_CASE("An edition for residents is searched for what they may not read, too") {
  std::vector<FinishedSite> sites = sites_with_a_second();
  DiagnosticSink clean;
  const std::string certificate = certificate_json(certified(sites, clean));
  CHECK(test::faults(clean) == "");
  for (const FinishedSite& site : sites) {
    CHECK(test::has(certificate, "\"" + std::string(site.edition.folder) + "\": {"));
  }
  sites.back().files.front().bytes += "紹介状と直近の検査結果が必要です";
  DiagnosticSink sink;
  CHECK(certified(sites, sink).leaks.found == 1);
  sites.front().files.front().bytes += "紹介状と直近の検査結果が必要です";
  DiagnosticSink both;
  CHECK(certified(sites, both).leaks.found == 2);
}

}  // namespace shirube
