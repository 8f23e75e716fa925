#include "site/areas/events/past_events.h"

#include <catch2/catch.hpp>

#include "directory/event.h"
#include "site/parts/listing.h"
#include "site/small_site.h"

namespace shirube {
namespace {

std::string titles(const Section& section) {
  std::string all;
  for (const Card& card : section.cards) all += (all.empty() ? "" : " ") + card.title;
  return all;
}

std::string event(const std::string& title, const std::string& more) {
  return "title: " + title +
         "\nkind: 講演会\nsummary: 見本\nmunicipalities: [ebina]\n"
         "professions: [どなたでも]\norganiser: 見本市\n" +
         more;
}

/// Events on three days, and one at any time, seen on `today`.
std::string sections(const Date& today) {
  auto project = test::small_project();
  project.add("events/c", event("夏", "date: 2026-08-01\n"));
  project.add("events/b", event("春", "date: 2026-05-01\n"));
  project.add("events/a", event("随時", ""));
  project.add("events/d", event("秋", "date: 2026-10-01\n"));
  project.today = today;
  test::SmallSite site(project, Audience::residents);
  const PageContext page(site.context, "events.html");
  return titles(upcoming_section<PublicEvent>(page, 9)) + "｜" +
         titles(past_events<PublicEvent>(page));
}

TEST_CASE("What lies ahead depends on today: the day itself is ahead, the next day it is over") {
  CHECK(sections({2026, 4, 30}) == "春 夏 秋 随時｜");
  CHECK(sections({2026, 5, 1}) == "春 夏 秋 随時｜");
  CHECK(sections({2026, 5, 2}) == "夏 秋 随時｜春");
  CHECK(sections({2026, 9, 1}) == "秋 随時｜夏 春");
  CHECK(sections({2027, 1, 1}) == "随時｜秋 夏 春");
}

TEST_CASE("An event of several days, or of several times, lies ahead until the last of them") {
  auto project = test::small_project();
  const std::string event =
      "kind: 展示\nsummary: 見本\nmunicipalities: [ebina]\nprofessions: どなたでも\n"
      "organiser: 見本市\n";
  project.add("events/days", "title: 展示\ndate: 2026-06-05〜7日\n" + event);
  project.add("events/times",
              "title: 教室\nsittings: [{date: 2026-06-01}, {date: 2026-06-20}]\n" + event);
  const auto sections = [&](const Date& today) {
    project.today = today;
    test::SmallSite site(project, Audience::residents);
    const PageContext page(site.context, "events.html");
    return titles(upcoming_section<PublicEvent>(page, 9)) + "｜" +
           titles(past_events<PublicEvent>(page));
  };
  CHECK(sections({2026, 6, 1}) == "教室 展示｜");
  CHECK(sections({2026, 6, 7}) == "展示 教室｜");
  CHECK(sections({2026, 6, 8}) == "教室｜展示");
  CHECK(sections({2026, 6, 21}) == "｜教室 展示");
}

}  // namespace
}  // namespace shirube
