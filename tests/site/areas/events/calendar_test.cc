#include "site/areas/events/calendar.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "site/small_site.h"

namespace shirube {
namespace {

/// The calendar with its folded lines joined, as programs read it.
template <class E>
std::string calendar(const test::SmallSite& site) {
  return replace_all(calendar_file<E>(site.context), "\r\n ", "");
}

}  // namespace

TEST_CASE("An event is an entry with its time, and its deadline is a day of its own") {
  test::SmallSite site(test::site_project(), Audience::professionals);
  const std::string ics = calendar<Training>(site);
  CHECK(ics.starts_with("BEGIN:VCALENDAR\r\n"));
  CHECK(ics.ends_with("END:VCALENDAR\r\n"));
  CHECK(test::has(ics, "UID:training-jirei@shirube.example.jp\r\n"));
  CHECK(test::has(ics, "UID:training-jirei-deadline@shirube.example.jp\r\n"));
  CHECK(test::has(ics, "20260610T183000"));
  CHECK(test::has(ics, "20260610T203000"));
  CHECK(test::has(ics, "SUMMARY:申込みの締切り：うちわの事例検討会\r\n"));
  CHECK(test::has(ics, "https://renkei-naibu.example.jp/trainings/jirei.html"));
}

TEST_CASE("Residents have their events and no training") {
  test::SmallSite site(test::site_project(), Audience::residents);
  CHECK(test::has(calendar<PublicEvent>(site), "SUMMARY:見本の市民講座\r\n"));
  CHECK_FALSE(test::has(calendar<Training>(site), "BEGIN:VEVENT"));
}

TEST_CASE("A cancelled event stays and says so, one without a date is left out") {
  auto project = test::site_project();
  std::string& text = project.files["events/kouza"];
  text = "cancelled: はい\ncancelled_reason: 台風のため、来月に改めます。\n" + text;
  project.add("events/zuiji",
              "title: 随時の講座\nkind: 出前講座\nsummary: 伺います。\n"
              "municipalities: [ebina]\nprofessions: [どなたでも]\n"
              "organiser: 見本市\n");
  test::SmallSite site(project, Audience::residents);
  const std::string ics = calendar<PublicEvent>(site);
  CHECK(test::has(ics, "STATUS:CANCELLED\r\n"));
  CHECK(test::has(ics, "SUMMARY:【中止】見本の市民講座\r\n"));
  CHECK(test::has(ics, "SUMMARY:【中止】申込みの締切り：見本の市民講座\r\n"));
  CHECK(test::has(
      ics,
      "DESCRIPTION:中止になりました。台風のため、来月に改めます。\\nこれからを話し合います。\r\n"));
  CHECK_FALSE(test::has(ics, "随時の講座"));
}

TEST_CASE("A meeting past midnight ends on the next day") {
  auto project = test::site_project();
  std::string& text = project.files["events/kouza"];
  text.replace(text.find("time: 14:00〜"), std::string("time: 14:00〜").size(),
               "time: 22:00〜翌1:30");
  test::SmallSite site(project, Audience::residents);
  CHECK(test::has(calendar<PublicEvent>(site), "20260531T013000"));
}

TEST_CASE("Events of two regions have different names, also on one host") {
  auto project = test::site_project();
  const auto uid = [&](const std::string& url) {
    std::string& site = project.files["site"];
    const std::size_t at = site.find("residents_url: ") + std::string("residents_url: ").size();
    site.replace(at, site.find('\n', at) - at, url);
    test::SmallSite small(project, Audience::residents);
    const std::string ics = calendar<PublicEvent>(small);
    const std::size_t begin = ics.find("UID:event-kouza") + std::string("UID:event-kouza").size();
    return ics.substr(begin, ics.find("\r\n", begin) - begin);
  };
  CHECK(uid("https://kita.example.jp/") == "@kita.example.jp");
  CHECK(uid("https://city.example.jp/kita/") == ".kita@city.example.jp");
  CHECK(uid("https://city.example.jp/minami") == ".minami@city.example.jp");
}

TEST_CASE("An event of several days takes them whole, or repeats its time on each") {
  auto project = test::site_project();
  std::string& text = project.files["events/sumi"];
  const std::string day = "date: 2026-04-10";
  text.replace(text.find(day), day.size(), "date: 2026-06-05（金）〜7日（日）");
  const std::string whole = [&] {
    test::SmallSite site(project, Audience::residents);
    return calendar<PublicEvent>(site);
  }();
  CHECK(test::has(whole, "DTSTART;VALUE=DATE:20260605\r\nDTEND;VALUE=DATE:20260608\r\n"));
  CHECK_FALSE(test::has(whole, "RRULE"));
  text = "time: 10:00〜16:00\n" + text;
  test::SmallSite site(project, Audience::residents);
  const std::string timed = calendar<PublicEvent>(site);
  CHECK(test::has(timed,
                  "DTSTART;TZID=Asia/Tokyo:20260605T100000\r\n"
                  "DTEND;TZID=Asia/Tokyo:20260605T160000\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"));
}

TEST_CASE("Each sitting is an entry of its own") {
  auto project = test::site_project();
  std::string& text = project.files["events/sumi"];
  const std::string day = "date: 2026-04-10";
  text.replace(text.find(day), day.size(),
               "sittings:\n  - {date: 2026-06-05, time: 13:00〜14:00, venue: 和室}\n"
               "  - {date: 2026-06-12, time: 14:45〜15:45, note: 手話通訳あり}");
  test::SmallSite site(project, Audience::residents);
  const std::string ics = calendar<PublicEvent>(site);
  CHECK(test::has(ics, "UID:event-sumi-1@shirube.example.jp\r\n"));
  CHECK(test::has(ics, "UID:event-sumi-2@shirube.example.jp\r\n"));
  CHECK_FALSE(test::has(ics, "UID:event-sumi@"));
  CHECK(test::has(ics, "20260605T130000"));
  CHECK(test::has(ics, "20260612T144500"));
  CHECK(test::has(ics, "LOCATION:和室\r\n"));
  CHECK(test::has(ics, "DESCRIPTION:全2回の2回目です。手話通訳あり\\n展示でした。\r\n"));
}

}  // namespace shirube
