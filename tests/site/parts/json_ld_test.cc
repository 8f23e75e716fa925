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

/// Whether the data has "address.postalCode".
bool carries(const nlohmann::json& json, std::string_view property) {
  const std::size_t dot = property.find('.');
  const std::string first(property.substr(0, dot));
  if (!json.contains(first)) return false;
  return dot == std::string_view::npos || carries(json[first], property.substr(dot + 1));
}

/// Checks that the data of a record in which all is filled has all that its description names.
void check_carried(const Description& description, const nlohmann::json& json) {
  int named = 0;
  for (const Field& field : description.fields()) {
    const std::string_view property = field.text.names.property;
    if (property.empty()) continue;
    ++named;
    INFO(field.key << ": " << property);
    CHECK(carries(json, property));
  }
  CHECK(named > 9);
}

void fill_contacts(auto& record) {
  record.postal_code = {"243-0018"};
  record.address = "厚木市中町1-1-1";
  record.phone = {"046-000-0001"};
  record.fax = {"046-000-0002"};
  record.mail = {"info@example.jp"};
  record.url = {"https://www.example.jp/"};
  record.hours.open = {{*read_days("平日"), {}, {{{540, 1020}}}, {}}};
  record.hours.holidays = HolidayRule::closed;
}

}  // namespace

TEST_CASE("What a description has as properties its page tells search engines") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "facilities/aozora.html");
  Facility facility = *site.view.find<Facility>("aozora");
  fill_contacts(facility);
  facility.corporation = "医療法人見本会";
  facility.accepts_new = true;
  const Place* place = site.places.facility("aozora");
  const auto clinic = data_of(facility_json_ld(page, facility, place));
  check_carried(describe<Facility>(), clinic);
  CHECK(clinic["address"]["addressCountry"] == "JP");
  CHECK(clinic["areaServed"] == nlohmann::json({"海老名市"}));
  CHECK(clinic["isAcceptingNewPatients"] == true);
  Desk desk = *site.view.find<Desk>("atsugi-center");
  fill_contacts(desk);
  check_carried(describe<Desk>(), data_of(desk_json_ld(page, desk, place)));
}

TEST_CASE("What a description of an event has as properties its page tells search engines") {
  PublicEvent event;
  event.title = "見本の会";
  event.summary = "見本を見ます。";
  event.date = {{2026, 5, 30}, {2026, 5, 30}};
  event.reception = {13 * 60 + 30, -1};
  event.sittings = {{{2026, 5, 30}, {14 * 60, 15 * 60}, "", ""}};
  event.venue = "見本ホール";
  event.venue_address = "厚木市中町1-1-1";
  event.professions = {Profession::physician, Profession::nurse};
  event.capacity = {30};
  event.organiser = "見本市";
  event.url = {"https://www.example.jp/"};
  const auto json = data_of(event_json_ld(event));
  check_carried(describe<PublicEvent>(), json);
  CHECK(json["doorTime"] == "2026-05-30T13:30:00+09:00");
  CHECK(json["maximumAttendeeCapacity"] == 30);
  CHECK(json["audience"]["audienceType"] == "医師、看護職");
  CHECK(json["location"]["address"] == "厚木市中町1-1-1");
}

TEST_CASE("Only those who have patients are told to take new ones") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "facilities/aozora.html");
  Facility facility = *site.view.find<Facility>("aozora");
  facility.accepts_new = true;
  facility.kind = FacilityKind::day_service;
  const auto json = data_of(facility_json_ld(page, facility, nullptr));
  CHECK(json["@type"] == "LocalBusiness");
  CHECK_FALSE(json.contains("isAcceptingNewPatients"));
}

TEST_CASE("A desk serves towns, or a municipality as a whole") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "desks/a.html");
  Desk desk = *site.view.find<Desk>("atsugi-center");
  desk.area.resize(2);
  desk.area[0].municipality.id = "atsugi";
  desk.area[0].towns = {"中町", "旭町"};
  desk.area[1].municipality.id = "ebina";
  desk.area[1].towns = {};
  const auto json = data_of(desk_json_ld(page, desk, nullptr));
  CHECK(json["areaServed"] == nlohmann::json({"厚木市中町", "厚木市旭町", "海老名市"}));
}

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
