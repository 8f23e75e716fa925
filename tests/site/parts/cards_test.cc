#include "site/parts/cards.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "site/small_site.h"

namespace shirube {
namespace {

bool marked(const Card& card, std::string_view mark) {
  return std::find(card.marks.begin(), card.marks.end(), mark) != card.marks.end();
}

std::string fact(const Card& card, std::string_view label) {
  for (const Fact& fact : card.facts) {
    if (fact.label == label) return fact.text;
  }
  return {};
}

std::string deadline_on(const Date& today) {
  auto project = test::site_project();
  project.today = today;
  test::SmallSite site(project, Audience::residents);
  const PageContext page(site.context, "events.html");
  return deadline_of(page, *site.view.find<PublicEvent>("kouza")).text;
}

}  // namespace

TEST_CASE("A facility's entry has what a reader chooses by") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "lists/atsugi-clinic.html");
  const Card card = record_card(page, *site.view.find<Facility>("aozora"));
  CHECK(card.id == "facility-aozora");
  CHECK(card.url.text == "../facilities/aozora.html");
  CHECK(card.labels == std::vector<std::string>{"診療所", "厚木市"});
  CHECK(fact(card, "できること") == "訪問診療");
  CHECK(fact(card, "最終確認日") == "2026年4月1日（水）");
  CHECK(card.phone.number == "046-000-0010");
  CHECK(card.marks.empty());
}

TEST_CASE("What is closed, old or a sample is marked as such") {
  auto project = test::site_project();
  project.today = {2028, 1, 1};
  std::string& text = project.files["facilities/kage"];
  text = "sample: はい\n" + text;
  test::SmallSite site(project, Audience::residents);
  const PageContext page(site.context, "index.html");
  const Card card = record_card(page, *site.view.find<Facility>("kage"));
  CHECK(card.marks == std::vector<std::string>{"閉まった", "見本", "情報が古い可能性"});
}

TEST_CASE("A deadline is told by the days that are left") {
  CHECK(deadline_on({2026, 5, 15}) == "申込みの締切りまで、あと5日です");
  CHECK(deadline_on({2026, 5, 20}) == "今日が申込みの締切りです");
  CHECK(deadline_on({2026, 5, 21}) == "申込みは締め切りました");
}

TEST_CASE("An event that is over or cancelled takes no applications") {
  auto project = test::site_project();
  test::SmallSite site(project, Audience::residents);
  const PageContext page(site.context, "events.html");
  PublicEvent event = *site.view.find<PublicEvent>("kouza");
  CHECK_FALSE(fact(record_card(page, event), "申込み").empty());
  event.cancelled = true;
  CHECK(fact(record_card(page, event), "申込み").empty());
  CHECK(marked(record_card(page, event), "中止"));
  event.cancelled = false;
  event.date = {{2026, 4, 30}, {2026, 4, 30}};
  CHECK(is_over(page, event));
  CHECK(fact(record_card(page, event), "申込み").empty());
  event.date = {};
  CHECK_FALSE(is_over(page, event));
  CHECK(record_card(page, event).labels.at(0) == "随時");
}

TEST_CASE("An event says on which days it is, and when the next time is") {
  auto project = test::site_project();
  test::SmallSite site(project, Audience::residents);
  const PageContext page(site.context, "events.html");
  PublicEvent event = *site.view.find<PublicEvent>("kouza");
  event.date = {{2026, 4, 30}, {2026, 5, 2}};
  CHECK_FALSE(is_over(page, event));
  CHECK(record_card(page, event).labels.at(0) == "2026年4月30日（木）〜5月2日（土）");
  event.time = {};
  event.sittings = {{{2026, 4, 30}, {600, 660}, "", ""}, {{2026, 5, 2}, {600, 660}, "", ""}};
  CHECK(event_days(event, Language::ja) ==
        "2026年4月30日（木）から2026年5月2日（土）まで（全2回）");
  CHECK(fact(record_card(page, event), "次の回") == "2026年5月2日（土） 10:00〜11:00");
  event.date = {{2026, 5, 2}, {2026, 5, 2}};
  event.sittings = {{{2026, 5, 2}, {600, 660}, "", ""}, {{2026, 5, 2}, {840, 900}, "", ""}};
  CHECK(event_days(event, Language::ja) == "2026年5月2日（土）");
  CHECK(fact(record_card(page, event), "時間") == "10:00〜11:00、14:00〜15:00");
}

TEST_CASE("Only professionals are told whom a desk accepts") {
  for (const Audience audience : {Audience::residents, Audience::professionals}) {
    test::SmallSite site(test::site_project(), audience);
    const PageContext page(site.context, "desks.html");
    const Card card = record_card(page, *site.view.find<Desk>("ebina-center"));
    CHECK(fact(card, "相談できる人").empty() == (audience == Audience::residents));
    CHECK(fact(card, "受け持つ地域") == "海老名市");
  }
}

TEST_CASE("A desk of some towns names the first of them and how many they are") {
  const auto area_of = [](const std::string& towns) {
    auto project = test::site_project();
    std::string& desk = project.files["desks/ebina-center"];
    desk =
        replace_all(desk, "municipality: ebina}", "municipality: ebina, towns: [" + towns + "]}");
    test::SmallSite site(project, Audience::residents);
    const PageContext page(site.context, "desks.html");
    return fact(record_card(page, *site.view.find<Desk>("ebina-center")), "受け持つ地域");
  };
  CHECK(area_of("国分北") == "海老名市（国分北）");
  CHECK(area_of("国分北, 上郷") == "海老名市（国分北、上郷）");
  CHECK(area_of("国分北, 上郷, 杉久保南") == "海老名市（国分北、上郷など3の町）");
}

TEST_CASE("An empty fact is left out") {
  std::vector<Fact> facts;
  add_fact(facts, "住所", "");
  CHECK(facts.empty());
  add_fact(facts, "住所", "中町");
  CHECK(facts.size() == 1);
}

TEST_CASE("What belongs to another region is marked in lists") {
  auto project = test::site_project();
  project.add("municipalities/tonari",
              "name: 隣見本市\nkana: となりみほんし\ncode: 132047\nprefecture: 東京都\nregion: 隣\n"
              "member: いいえ\n");
  for (const char* file : {"materials/note", "programmes/kit", "forms/renraku"}) {
    std::string& text = project.files[file];
    const std::size_t at = text.find("municipalities: [") + 17;
    text.replace(at, text.find(']', at) - at, "tonari");
  }
  test::SmallSite site(project, Audience::professionals);
  const PageContext page(site.context, "learn.html");
  const auto labelled = [](const Card& card) {
    return std::find(card.labels.begin(), card.labels.end(), "隣見本市（地域の外）") !=
           card.labels.end();
  };
  CHECK(labelled(record_card(page, *site.view.find<Material>("note"))));
  CHECK(labelled(record_card(page, *site.view.find<Programme>("kit"))));
  CHECK(labelled(record_card(page, *site.view.find<SharedForm>("renraku"))));
  const auto files = site.files();
  CHECK(test::has(test::file_of(files, "forms.html"), ">隣見本市（地域の外）<"));
}

}  // namespace shirube
