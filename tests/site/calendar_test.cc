#include "site/calendar.h"

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
  CHECK(test::has(ics, "UID:training-jirei@shirube\r\n"));
  CHECK(test::has(ics, "UID:training-jirei-deadline@shirube\r\n"));
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
  text = "cancelled: はい\n" + text;
  project.add("events/zuiji",
              "title: 随時の講座\nkind: 出前講座\nsummary: 伺います。\n"
              "municipalities: [ebina]\nprofessions: [どなたでも]\n"
              "organiser: 見本市\n");
  test::SmallSite site(project, Audience::residents);
  const std::string ics = calendar<PublicEvent>(site);
  CHECK(test::has(ics, "STATUS:CANCELLED\r\n"));
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

}  // namespace shirube
