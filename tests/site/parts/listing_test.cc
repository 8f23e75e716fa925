#include "site/parts/listing.h"

#include <catch2/catch.hpp>
#include <set>

#include "site/small_site.h"

namespace shirube {
namespace {

std::string titles(const Section& section) {
  std::string all;
  for (const Card& card : section.cards) all += (all.empty() ? "" : " ") + card.title;
  return all;
}

}  // namespace

TEST_CASE("A list takes no more than it is asked for, and says when there is nothing") {
  auto project = test::site_project();
  test::SmallSite site(project, Audience::residents);
  const PageContext page(site.context, "index.html");
  CHECK(upcoming_section<PublicEvent>(page, 0).cards.empty());
  CHECK(titles(upcoming_section<PublicEvent>(page, 9)) == "見本の市民講座");
  CHECK(titles(upcoming_section<Training>(page, 9)) == "");
  CHECK_FALSE(upcoming_section<Training>(page, 9).empty.empty());
}

TEST_CASE("Current news are out and not past, the important ones first, then the newest") {
  auto project = test::small_project();
  const auto add = [&](const std::string& id, const std::string& more) {
    project.add("news/" + id, "title: " + id + "\nsummary: 見本\n" + more);
  };
  add("old", "date: 2026-01-01\n");
  add("new", "date: 2026-05-01\n");
  add("tomorrow", "date: 2026-05-02\n");
  add("last-day", "date: 2026-03-01\nuntil: 2026-05-01\n");
  add("over", "date: 2026-03-01\nuntil: 2026-04-30\n");
  add("important", "date: 2026-02-01\nimportant: はい\n");
  test::SmallSite site(project, Audience::residents);
  std::string ids;
  for (const News* news : current_news(PageContext(site.context, "news.html")))
    ids += news->id + " ";
  CHECK(ids == "important new last-day old ");
}

TEST_CASE("Members come first by their order, then by code") {
  auto project = test::small_project();
  std::string& ebina = project.files["municipalities/ebina"];
  ebina = "order: 1\n" + ebina;
  project.add("municipalities/aaa",
              "name: よそ町\nkana: よそ\ncode: 011002\nprefecture: 北海道\n"
              "region: よそ\nmember: いいえ\n");
  test::SmallSite site(project, Audience::residents);
  std::string ids;
  for (const Municipality* each : all_municipalities(site.view)) ids += each->id + " ";
  CHECK(ids == "ebina atsugi aaa ");
  CHECK(members(site.view).size() == 2);
}

TEST_CASE("Records to confirm are listed by age, with who is to confirm them") {
  auto project = test::site_project();
  const auto age = [&](const std::string& file, const std::string& day) {
    std::string& text = project.files[file];
    text.replace(text.find("confirmed: 2026-04-01"), 21, "confirmed: " + day);
  };
  age("facilities/aozora", "2024-04-01");
  age("desks/ebina-center", "2023-04-01");
  test::SmallSite site(project, Audience::professionals);
  const PageContext page(site.context, "confirm.html");
  const Section stale = stale_section(page, 9);
  CHECK(titles(stale) == "ebina見本センター あおぞら見本診療所");
  CHECK(stale.cards.at(0).facts.at(1).text == "見本市役所");
  CHECK(titles(stale_section(page, 1)) == "ebina見本センター");
}

TEST_CASE("Records of every kind are to be confirmed, with a link to where they are shown") {
  auto project = test::site_project();
  for (auto& [path, text] : project.files) {
    const std::size_t at = text.find("confirmed: 2026-04-01");
    if (at != text.npos && path != "site") text.replace(at, 21, "confirmed: 2020-04-01");
  }
  test::SmallSite site(project, Audience::professionals);
  const PageContext page(site.context, "confirm.html");
  std::set<std::string> kinds;
  for (const Card& card : stale_section(page, 999).cards) {
    CAPTURE(card.id);
    kinds.insert(card.id.substr(0, card.id.find('-')));
    CHECK_FALSE(card.title.empty());
    CHECK_FALSE(card.url.text.empty());
    REQUIRE(card.facts.size() == 2);
    CHECK(card.facts[0].text == "2020年4月1日（水）");
  }
  for (const RecordKind& kind : record_kinds()) {
    CAPTURE(kind.type_name);
    // What has an end does not grow old after it, but all that is there to last does.
    bool there = false;
    for (const Record& record : site.view.of(kind)) there = there || site.context.stale(record);
    CHECK(kinds.contains(std::string(kind.type_name)) == there);
  }
  CHECK(kinds.contains("municipality"));
  CHECK(kinds.contains("statistic"));
}

}  // namespace shirube
