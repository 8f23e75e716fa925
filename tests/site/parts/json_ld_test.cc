#include "site/parts/json_ld.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

nlohmann::json data_of(const Html& html) {
  const std::string open = "<script type=\"application/ld+json\">", close = "</script>";
  REQUIRE(html.markup.starts_with(open));
  REQUIRE(html.markup.ends_with(close));
  return nlohmann::json::parse(
      html.markup.substr(open.size(), html.markup.size() - open.size() - close.size()));
}

}  // namespace

TEST_CASE("A clinic is told with its address, place and hours") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "facilities/aozora.html");
  const Facility& facility = *site.view.find<Facility>("aozora");
  const auto json = data_of(facility_json_ld(page, facility, site.places.facility("aozora")));
  CHECK(json["@context"] == "https://schema.org");
  CHECK(json["@type"] == "MedicalClinic");
  CHECK(json["telephone"] == "046-000-0010");
  CHECK(json["address"]["addressLocality"] == "厚木市");
  CHECK(json["geo"]["latitude"] == 35.441);
  CHECK_FALSE(json.contains("url"));
}

TEST_CASE("Search engines are told no hours of a day that might be closed") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "facilities/aozora.html");
  Facility facility = *site.view.find<Facility>("aozora");
  const std::string week = "openingHoursSpecification";
  const std::string special = "specialOpeningHoursSpecification";
  facility.hours.holidays = HolidayRule::unknown;
  CHECK_FALSE(data_of(facility_json_ld(page, facility, nullptr)).contains(week));
  facility.hours.holidays = HolidayRule::closed;
  auto json = data_of(facility_json_ld(page, facility, nullptr));
  CHECK(json[week][0]["opens"] == "09:00");
  CHECK(json[week][0].contains("validThrough"));
  CHECK(json[special][0]["opens"] == json[special][0]["closes"]);
  facility.hours.closures = {"月〜日曜日"};
  CHECK_FALSE(data_of(facility_json_ld(page, facility, nullptr)).contains(week));
  facility.hours.closures = {"不定休"};
  CHECK_FALSE(data_of(facility_json_ld(page, facility, nullptr)).contains(week));
}

TEST_CASE("A place that is not exact is no coordinates") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "facilities/aozora.html");
  const Facility& facility = *site.view.find<Facility>("aozora");
  CHECK_FALSE(data_of(facility_json_ld(page, facility, nullptr)).contains("geo"));
  const Place town{{35'441'000, 139'365'000}, Precision::town, "見本", 350};
  CHECK_FALSE(data_of(facility_json_ld(page, facility, &town)).contains("geo"));
}

TEST_CASE("A text cannot leave the data block") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "desks/a.html");
  Desk desk = *site.view.find<Desk>("atsugi-center");
  desk.name = "</script><script>alert(1)</script>";
  const Html html = desk_json_ld(page, desk, nullptr);
  CHECK(html.markup.find("</script>") == html.markup.size() - std::string("</script>").size());
  CHECK(data_of(html)["name"] == desk.name);
  CHECK(data_of(html)["@type"] == "GovernmentOffice");
}

TEST_CASE("An event is told with its times in Japan, and whether it takes place") {
  PublicEvent event;
  event.title = "見本の会";
  event.organiser = "見本市";
  CHECK(event_json_ld(event).markup.empty());
  event.date = {{2026, 5, 30}, {2026, 5, 30}};
  CHECK(data_of(event_json_ld(event))["startDate"] == "2026-05-30");
  event.time = {14 * 60, -1};
  CHECK(data_of(event_json_ld(event))["startDate"] == "2026-05-30T14:00:00+09:00");
  CHECK_FALSE(data_of(event_json_ld(event)).contains("endDate"));
  event.time.to = 16 * 60 + 5;
  event.cancelled = true;
  const auto json = data_of(event_json_ld(event));
  CHECK(json["endDate"] == "2026-05-30T16:05:00+09:00");
  CHECK(json["eventStatus"] == "https://schema.org/EventCancelled");
}

TEST_CASE("Several days have an end, and several sittings are events within the event") {
  PublicEvent event;
  event.title = "見本の会";
  event.organiser = "見本市";
  event.venue = "見本ホール";
  event.date = {{2026, 6, 5}, {2026, 6, 7}};
  CHECK(data_of(event_json_ld(event))["endDate"] == "2026-06-07");
  event.sittings = {{{2026, 6, 5}, {13 * 60, 14 * 60}, "", ""}, {{2026, 6, 7}, {}, "和室", ""}};
  const auto parts = data_of(event_json_ld(event))["subEvent"];
  REQUIRE(parts.size() == 2);
  CHECK(parts[0]["startDate"] == "2026-06-05T13:00:00+09:00");
  CHECK(parts[0]["endDate"] == "2026-06-05T14:00:00+09:00");
  CHECK(parts[0]["location"]["name"] == "見本ホール");
  CHECK(parts[1]["startDate"] == "2026-06-07");
  CHECK(parts[1]["location"]["name"] == "和室");
}

}  // namespace shirube
