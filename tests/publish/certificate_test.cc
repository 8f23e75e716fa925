#include "publish/certificate.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "publish/finished_sites.h"
#include "publish/page_checks/checked.h"

namespace shirube {
namespace {

std::string page(const std::string& body) {
  return "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
         "'none'\"><meta name=\"robots\" content=\"noindex\">" +
         body;
}

std::vector<WithheldValue> withheld_values() {
  std::vector<WithheldValue> values(2);
  values[0].text = "地域連携室の直通番号";
  values[0].origin = "content/a.yaml の liaison.note";
  values[1].text = "室長";
  values[1].origin = "content/a.yaml の liaison.role";
  return values;
}

std::vector<FinishedSite> good_sites() {
  return {{web_edition(Audience::residents),
           {{"index.html", page("<a href=\"about.html\">a</a>")}, {"about.html", page("<p>")}}},
          {web_edition(Audience::professionals),
           {{"index.html", page("<p>地域連携室の直通番号</p>")}}}};
}

std::string certified(const std::vector<FinishedSite>& sites, DiagnosticSink& sink,
                      unsigned threads = 1) {
  const std::vector<WithheldValue> withheld = withheld_values();
  const std::vector<RuleGroup> rules = test::links_and_markup();
  CertificateInput input;
  input.rules = rules;
  input.withheld = withheld;
  input.version = "0.1.0";
  input.date = "2026-05-01";
  input.threads = threads;
  const Certificate certificate = certify(input, sites, sink);
  std::uint64_t found = certificate.leaks.found;
  for (const CertifiedSite& site : certificate.sites) {
    found += site.counts.links.broken + site.counts.markup.findings;
  }
  CHECK((found == 0) == sink.sorted().empty());
  return certificate_json(certificate);
}

}  // namespace

TEST_CASE("The certificate tells what was checked") {
  DiagnosticSink sink;
  const std::string json = certified(good_sites(), sink);
  CHECK(sink.sorted().empty());
  for (const char* line :
       {"\"made_by\": \"shirube 0.1.0\"", "\"date\": \"2026-05-01\"", "\"values_searched\": 1",
        "\"values_too_short_to_search\": 1", "\"liaison.role\": 1", "\"found\": 0", "\"files\": 2",
        "\"internal\": 1", "\"broken\": 0", "\"pages\": 2", "\"residents\": {",
        "\"professionals\": {", "\"manifest_xxh3_128\": \""}) {
    INFO(line);
    CHECK(json.find(line) != std::string::npos);
  }
  CHECK(json.find("直通番号") == std::string::npos);
}

TEST_CASE("The certificate is the same for any number of threads and order of files") {
  DiagnosticSink sink;
  const std::string json = certified(good_sites(), sink);
  CHECK(certified(good_sites(), sink, 4) == json);
  std::vector<FinishedSite> turned = good_sites();
  std::reverse(turned[0].files.begin(), turned[0].files.end());
  CHECK(certified(turned, sink) == json);
}

TEST_CASE("The manifest changes with any byte, name or file") {
  DiagnosticSink sink;
  std::set<std::string> certificates = {certified(good_sites(), sink)};
  std::vector<FinishedSite> sites = good_sites();
  sites[0].files[1].bytes.back() = ' ';
  certificates.insert(certified(sites, sink));
  sites = good_sites();
  sites[0].files.push_back({"b.html", page("")});
  certificates.insert(certified(sites, sink));
  sites[0].files.back().path = "c.html";
  certificates.insert(certified(sites, sink));
  CHECK(certificates.size() == 4);
}

TEST_CASE("Leaks, broken links and forbidden markup are all told in one run") {
  std::vector<FinishedSite> sites = good_sites();
  sites[0].files[0].bytes += "地域連携室の直通番号<a href=\"gone.html\">";
  sites[1].files[0].bytes += "<p onclick=x>";
  DiagnosticSink sink;
  certified(sites, sink);
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : sink.sorted()) {
    codes.emplace_back(fault_info(diagnostic.fault).code);
  }
  std::sort(codes.begin(), codes.end());
  CHECK(codes == std::vector<std::string>{"W001", "W002", "W003"});
  CHECK(sink.has_errors());
}

}  // namespace shirube
