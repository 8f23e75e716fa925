#include "place/online/online_search.h"

#include <catch2/catch.hpp>

#include "place/online/sample_places.h"
#include "place/place_sources.h"

namespace shirube {
namespace {

const std::string right = test::gsi_answer("神奈川県厚木市中町三丁目１２番５号", "139.364,35.441");
const std::string nominatim_right =
    R"([{"lat":"35.441","lon":"139.364","display_name":"5, 12, 中町三丁目, 厚木市, 神奈川県, 日本"}])";

/// Two services that give always the same bodies; an empty one is a status 403.
struct Services {
  std::string gsi = right;
  std::string nominatim;
  std::vector<std::string> urls;
  PlaceSources sources;

  HttpAnswer answer(Service service, const std::string& url) {
    urls.push_back(url);
    HttpAnswer answer;
    answer.body = service == Service::gsi ? gsi : nominatim;
    answer.status = answer.body.empty() ? 403 : 200;
    answer.content_type = "application/json";
    return answer;
  }
  OnlineSearch search(const OnlineSettings& settings = {}) {
    const Pace still{[] { return std::chrono::milliseconds(0); }, [](std::chrono::milliseconds) {},
                     [] { return 0.0; }};
    return {settings, test::read_sample, sources,
            [this](Service service) -> Fetch {
              return [this, service](const std::string& url) { return answer(service, url); };
            },
            still};
  }
};

const OnlineSettings both{"", "", std::string(service_url(Service::gsi)),
                          std::string(service_url(Service::nominatim))};

TEST_CASE("What 国土地理院 knows, nobody else is asked for") {
  Services services;
  OnlineSearch search = services.search(both);
  const OnlineFinding finding = search.find(test::query("中町3-12-5"));
  CHECK(finding.place.source == "国土地理院");
  CHECK(finding.place.precision == Precision::address);
  CHECK(services.urls.size() == 1);
}

TEST_CASE("Nominatim is asked second, and only when it is configured") {
  Services services;
  services.nominatim = nominatim_right;
  for (const std::string& first : {std::string("[]"), std::string("<html>"), std::string(),
                                   test::gsi_answer("神奈川県厚木市", "139.364,35.441")}) {
    services.gsi = first;
    services.urls.clear();
    OnlineSearch search = services.search(both);
    const OnlineFinding finding = search.find(test::query("中町3-12-5"));
    CHECK(finding.place.source == "OpenStreetMap");
    CHECK(finding.place.precision == Precision::town);
    REQUIRE(services.urls.size() == 2);
    CHECK(services.urls[1].starts_with("https://nominatim.openstreetmap.org/search?q="));
    OnlineSearch alone = services.search();
    CHECK_FALSE(alone.find(test::query("中町3-12-5")).place.known());
    CHECK(services.urls.size() == 3);
  }
}

TEST_CASE("Once every service has stopped, nothing is asked any more") {
  Services services;
  services.gsi.clear();
  OnlineSearch search = services.search(both);
  CHECK(search.asking());
  CHECK(search.find(test::query("中町3-12-5")).outcome == AskOutcome::failed);
  CHECK_FALSE(search.asking());
  CHECK(search.find(test::query("中町3-12-5")).outcome == AskOutcome::stopped);
  CHECK(services.urls.size() == 2);
}

TEST_CASE("The report counts for each service what became of the addresses") {
  Services services;
  services.nominatim = "[]";
  OnlineSearch search = services.search(both);
  search.find(test::query("中町3-12-5"));
  search.find(test::query("中町2-1"));
  const std::vector<OnlineReport> reports = search.reports();
  REQUIRE(reports.size() == 2);
  CHECK(reports[0].service == Service::gsi);
  CHECK(reports[0].counts == OnlineCounts{2, 2, 0, 0, 0, 0});
  CHECK(reports[0].doubted == 1);
  CHECK(reports[1].counts == OnlineCounts{1, 0, 1, 0, 0, 0});
}

TEST_CASE("What is no address is not sent to anybody") {
  Services services;
  OnlineSearch search = services.search();
  for (const char* address : {"厚木市内一円", "非公開", "（訪問のみ）"}) {
    CHECK(search.find(test::query(address)).outcome == AskOutcome::unsendable);
  }
  CHECK(services.urls.empty());
}

TEST_CASE("An address is asked for with its prefecture and municipality") {
  CHECK(full_address(test::query("中町3-12-5")) == "神奈川県厚木市中町3-12-5");
  CHECK(full_address(test::query("厚木市中町3-12-5")) == "神奈川県厚木市中町3-12-5");
  CHECK(full_address(test::query("神奈川県厚木市中町3")) == "神奈川県厚木市中町3");
  PlaceQuery free = test::query("中町3");
  free.municipality = nullptr;
  CHECK(full_address(free) == "中町3");
}

}  // namespace
}  // namespace shirube
