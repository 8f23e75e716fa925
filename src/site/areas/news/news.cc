#include "site/areas/news/news.h"

#include <algorithm>
#include <string>
#include <utility>

#include "directory/article.h"
#include "directory/site.h"
#include "site/frame/site_plan.h"
#include "site/parts/article_page.h"
#include "site/parts/cards.h"
#include "site/parts/list_page.h"
#include "site/parts/listing.h"
#include "words/frame.h"
#include "words/news.h"
#include "words/parts.h"

namespace shirube {
namespace {

ListPage news_list(const PageContext& page) {
  const NewsWords words(page.language());
  ListPage list;
  list.chrome = page.chrome(PageKind::list_of<News>(), FrameWords(page.language()).page_news(),
                            words.description(page.view().site().region));
  Section section{"news", words.now(), "", {}, PartsWords(page.language()).no_news()};
  for (const News* news : current_news(page)) section.cards.push_back(record_card(page, *news));
  list.sections.push_back(std::move(section));
  Section earlier{"earlier", words.before(), words.what_is_before(), {}, ""};
  for (const News* news : earlier_news(page)) earlier.cards.push_back(record_card(page, *news));
  if (!earlier.cards.empty()) list.sections.push_back(std::move(earlier));
  list.downloads = {{words.feed(), page.to("feed.xml"), "", false}};
  return list;
}

ArticlePage news_page(const PageContext& page, const News& news) {
  const NewsWords words(page.language());
  const std::string all = FrameWords(page.language()).page_news();
  ArticlePage model = article_of(page, news, all, {{all, page.to("news.html"), "", false}});
  model.labels = {long_date(news.date)};
  if (news.important)
    model.marks.insert(model.marks.begin(), PartsWords(page.language()).mark_important());
  if (news.current_until < page.today()) model.marks.insert(model.marks.begin(), words.before());
  return model;
}

}  // namespace

std::vector<const News*> earlier_news(const PageContext& page) {
  std::vector<const News*> earlier;
  for (const News& news : page.view().all<News>()) {
    if (!news.until.given() && news.current_until < page.today()) earlier.push_back(&news);
  }
  std::stable_sort(earlier.begin(), earlier.end(),
                   [](const News* a, const News* b) { return b->date < a->date; });
  return earlier;
}

void plan_news(SitePlan& plan) {
  plan.add_entrance({Stands::below, Stands::below}, FrameWords(plan.context().language).page_news(),
                    "news.html");
  plan.add_page("news.html", "list.html", news_list);
  const PageContext now(plan.context(), "news.html");
  std::vector<const News*> all = current_news(now);
  for (const News* news : earlier_news(now)) all.push_back(news);
  for (const News* news : all) {
    plan.add_page(record_route(*news), "article.html",
                  [news](const PageContext& page) { return news_page(page, *news); });
  }
}

}  // namespace shirube
