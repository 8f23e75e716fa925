#include "site/frame/page_context.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

Freshness freshness_on(const Date& today, const Date& confirmed) {
  auto project = test::site_project();
  project.today = today;
  test::SmallSite site(project, Audience::residents);
  Facility facility = *site.view.find<Facility>("aozora");
  facility.confirmed = confirmed;
  return PageContext(site.context, "index.html").freshness(facility);
}

}  // namespace

TEST_CASE("A record that was confirmed of late has its owner and source and no warning") {
  const Freshness fresh = freshness_on({2026, 5, 1}, {2026, 4, 1});
  CHECK(fresh.owner == "見本市役所");
  CHECK(fresh.source == "見本の調査");
  CHECK_FALSE(fresh.stale);
  CHECK(fresh.warning.empty());
}

TEST_CASE("A record past its interval says how many whole months have gone by") {
  CHECK_FALSE(freshness_on({2027, 4, 1}, {2026, 4, 1}).stale);
  const Freshness stale = freshness_on({2027, 5, 31}, {2026, 4, 1});
  CHECK(stale.stale);
  CHECK(stale.warning ==
        "最後に確認してから13か月たっています。"
        "今は変わっているかもしれません。電話などで確かめてください。");
  CHECK(freshness_on({2027, 6, 14}, {2026, 4, 15}).warning.starts_with("最後に確認してから13か月"));
  CHECK(freshness_on({2027, 6, 15}, {2026, 4, 15}).warning.starts_with("最後に確認してから14か月"));
}

TEST_CASE("A record that nobody confirmed says so") {
  const Freshness unknown = freshness_on({2026, 5, 1}, {});
  CHECK(unknown.stale);
  CHECK(unknown.warning == "いつ確認した情報か分かりません。電話などで確かめてください。");
}

TEST_CASE("The frame has the title of the site, its way home and where it will stand") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "facilities/aozora.html");
  const Chrome chrome = page.chrome("facility", "あおぞら", "見本", {{"施設", {"x"}, "", false}});
  CHECK(chrome.full_title == "あおぞら｜見本の道しるべ");
  CHECK(chrome.home.text == "../index.html");
  CHECK(chrome.canonical.text == "https://shirube.example.jp/facilities/aozora.html");
  REQUIRE(chrome.breadcrumbs.size() == 3);
  CHECK(chrome.breadcrumbs[0].label == "ホーム");
  CHECK(chrome.breadcrumbs[2].current);
  CHECK(chrome.style.text.starts_with("../assets/site."));
  CHECK_FALSE(chrome.professionals);
  CHECK(chrome.emergency.size() == 1);
}

TEST_CASE("The home page has no breadcrumbs and the address of the site itself") {
  test::SmallSite site(test::site_project(), Audience::professionals);
  const Chrome chrome =
      PageContext(site.context, "index.html").chrome("home", site.context.title(), "見本");
  CHECK(chrome.breadcrumbs.empty());
  CHECK(chrome.canonical.text == "https://renkei-naibu.example.jp/");
  CHECK(chrome.full_title == "見本の連携の道しるべ");
  CHECK(chrome.professionals);
}

TEST_CASE("The page on which a reader is stands out among the links") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const Navigation navigation{{{"相談する", "ask.html"}, {"地図", "map.html"}},
                              {{"お知らせ", "news.html"}}};
  const Chrome chrome =
      PageContext(site.context, "desks/a.html", navigation).chrome("ask", "a", "b");
  REQUIRE(chrome.navigation.size() == 2);
  CHECK(chrome.navigation[1].url.text == "../map.html");
  CHECK_FALSE(chrome.navigation[1].current);
  CHECK(chrome.footer.at(0).label == "お知らせ");
  CHECK(PageContext(site.context, "map.html", navigation)
            .chrome("map", "a", "b")
            .navigation[1]
            .current);
}

TEST_CASE("A record without a place says that it has none and points to no map") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "facilities/aozora.html");
  const PlaceNote none = page.place_note(nullptr, OnMap::yes);
  CHECK_FALSE(none.shown);
  CHECK(none.map.text.empty());
  CHECK_FALSE(none.text.empty());
  const PlaceNote known = page.place_note(site.places.facility("aozora"), OnMap::yes);
  CHECK(known.shown);
  CHECK(known.precision == "exact");
  CHECK(known.map.text == "../map.html?at=35.441,139.365#map-frame");
}

TEST_CASE("Markdown of a record is safe markup with headings below the page's own") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const PageContext page(site.context, "pages/about.html");
  const Prose prose{"# 題\n\n<script>x</script>", {site.view.site().where}};
  const std::string markup = page.prose(prose).markup;
  CHECK(test::has(markup, "<h2"));
  CHECK_FALSE(test::has(markup, "<script"));
  CHECK(page.prose({}).markup.empty());
}

TEST_CASE("The page for missing pages works at every depth, the others also from the disk") {
  auto project = test::site_project();
  const std::string style = "<link rel=\"stylesheet\" href=\"";
  const auto page = [&](std::string_view route) {
    test::SmallSite site(project, Audience::residents);
    return test::file_of(site.files(), route);
  };
  std::string& text = project.files["site"];
  const std::string url = "residents_url: https://shirube.example.jp/\n";
  REQUIRE(test::has(text, url));
  text.replace(text.find(url), url.size(), "residents_url: https://example.jp/shirube\n");
  CHECK(test::has(page("404.html"), style + "/shirube/assets/site."));
  CHECK(test::has(page("404.html"), "href=\"/shirube/desks.html\""));
  CHECK_FALSE(test::has(page("404.html"), "href=\"desks.html\""));
  CHECK(test::has(page("desks.html"), style + "assets/site."));
  text.replace(text.find("residents_url: https://example.jp/shirube\n"), 42, "");
  CHECK(test::has(page("404.html"), style + "assets/site."));
}

}  // namespace shirube
