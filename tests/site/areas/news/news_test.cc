#include "site/areas/news/news.h"

#include <catch2/catch.hpp>

#include "directory/article.h"
#include "site/parts/listing.h"
#include "site/small_site.h"

namespace shirube {
namespace {

TEST_CASE("News for which nobody said a last day is new for a year, then it is earlier news") {
  auto project = test::small_project();
  project.add("news/asked", "title: 期限\nsummary: 見本\ndate: 2026-05-01\nuntil: 2026-05-02\n");
  project.add("news/open", "title: 期限なし\nsummary: 見本\ndate: 2026-05-01\n");
  const auto news = [&](const Date& today) {
    project.today = today;
    test::SmallSite site(project, Audience::residents);
    const PageContext page(site.context, "news.html");
    std::string ids;
    for (const News* each : current_news(page)) ids += each->id + " ";
    ids += "｜";
    for (const News* each : earlier_news(page)) ids += each->id + " ";
    return ids;
  };
  CHECK(news({2026, 5, 2}) == "asked open ｜");
  CHECK(news({2027, 5, 1}) == "open ｜");
  CHECK(news({2027, 5, 2}) == "｜open ");
  CHECK(news({2036, 5, 2}) == "｜open ");
}

}  // namespace
}  // namespace shirube
