#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

std::string file(const test::SmallProject& project, Audience audience, std::string_view route) {
  test::SmallSite site(project, audience);
  return test::file_of(site.files(), route);
}

}  // namespace

TEST_CASE("The feed of residents has their news and events, newest first") {
  const std::string feed = file(test::site_project(), Audience::residents, "feed.xml");
  CHECK(test::has(feed, "<id>https://shirube.example.jp/</id>"));
  CHECK(test::has(feed, "<updated>2026-04-20T00:00:00+09:00</updated>"));
  CHECK(feed.find("見本のお知らせ") < feed.find("見本の市民講座"));
  CHECK(test::has(feed, "https://shirube.example.jp/news/tenken.html"));
  CHECK_FALSE(test::has(feed, "うちわ"));
}

TEST_CASE("The feed of professionals has the trainings as well") {
  const std::string feed = file(test::site_project(), Audience::professionals, "feed.xml");
  CHECK(test::has(feed, "うちわの事例検討会"));
  CHECK(test::has(feed, "見本の市民講座"));
}

TEST_CASE("News of tomorrow and news that are over are not in the feed") {
  auto project = test::site_project();
  project.add("news/asu", "title: 明日の知らせ\nsummary: まだです。\ndate: 2026-05-02\n");
  project.add("news/mukashi",
              "title: 過ぎた知らせ\nsummary: もうです。\ndate: 2026-04-01\nuntil: 2026-04-30\n");
  const std::string feed = file(project, Audience::residents, "feed.xml");
  CHECK_FALSE(test::has(feed, "明日の知らせ"));
  CHECK_FALSE(test::has(feed, "過ぎた知らせ"));
}

TEST_CASE("The sitemap has the pages that residents are shown, and only those") {
  const std::string map = file(test::site_project(), Audience::residents, "sitemap.xml");
  CHECK(test::has(map, "<loc>https://shirube.example.jp/</loc>"));
  CHECK(test::has(map, "<loc>https://shirube.example.jp/facilities/aozora.html</loc>"));
  for (const char* not_there :
       {"404.html", "kage", "urakata", "renkei", "training", "index.html"}) {
    INFO(not_there);
    CHECK_FALSE(test::has(map, not_there));
  }
}

TEST_CASE("Search engines are asked to stay away from the professionals' site") {
  CHECK(file(test::site_project(), Audience::professionals, "robots.txt") ==
        "User-agent: *\nDisallow: /\n");
  CHECK(file(test::site_project(), Audience::professionals, "sitemap.xml").empty());
  CHECK(test::has(file(test::site_project(), Audience::residents, "robots.txt"),
                  "Sitemap: https://shirube.example.jp/sitemap.xml"));
}

}  // namespace shirube
