// The first pages: for residents where to ask, for professionals what is due.
#include "site/areas/home/home.h"

#include <algorithm>

#include "site/areas/home/home_pages.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/listing.h"
#include "site/parts/situation.h"
#include "site/parts/town_answer.h"
#include "words/home.h"

namespace shirube {
namespace {

constexpr std::size_t home_entries = 5;

std::vector<Link> municipality_links(const PageContext& page) {
  std::vector<Link> links;
  for (const Municipality* municipality : municipalities_of_readers(page.view())) {
    links.push_back({municipality->name, page.to(ask_route(*municipality)), "", false});
  }
  return links;
}

Section news_section(const PageContext& page) {
  Section section{"news", "お知らせ", "", {}, "今、載せているお知らせはありません。"};
  for (const News* news : current_news(page)) {
    if (section.cards.size() < home_entries) section.cards.push_back(news_card(page, *news));
  }
  return section;
}

HomePage home_page(const PageContext& page) {
  const HomeWords words(page.language());
  HomePage home;
  const Site& site = page.view().site();
  home.chrome = page.chrome("home", site.title, words.description(site.region));
  home.lead = words.lead();
  home.ask = municipality_links(page);
  home.scenes = situation_links(page);
  home.find = {
      {"施設をさがす", page.to("facilities.html"),
       "医院、歯科、薬局、訪問看護、ケアマネジャー、施設など", false},
      {"条件を選んでさがす", page.to("find.html"), "名前、町、距離、今開いているか、処置など",
       false},
      {"地図で見る", page.to("map.html"), "近くの施設と窓口", false},
      {"知る・備える", page.to("learn.html"), "人生会議（ACP）、看取り、ノートやちらし", false}};
  home.events = upcoming_section<PublicEvent>(page, home_entries);
  home.events.title = "これからの催し";
  home.news = news_section(page);
  return home;
}

Section deadline_section(const PageContext& page) {
  Section section{"deadlines",
                  "申込みの締切りが近い研修",
                  "締切りの近い順です。",
                  {},
                  "申込みを受け付けている研修は、今、載っていません。"};
  std::vector<const Training*> open;
  for (const Training& training : page.view().all<Training>()) {
    const Deadline deadline = deadline_of(page, training);
    const bool ahead = deadline.date.given() && !deadline.passed;
    if (ahead && !training.cancelled && !is_over(page, training)) open.push_back(&training);
  }
  std::stable_sort(open.begin(), open.end(), [](const Training* a, const Training* b) {
    return a->application.deadline < b->application.deadline;
  });
  for (const Training* training : open) section.cards.push_back(event_card(page, *training));
  return section;
}

Section changed_section(const PageContext& page) {
  Section section{"changed",
                  "最近確認した施設・窓口",
                  "最終確認日の新しい順です。",
                  {},
                  "まだ載せていません。"};
  struct Entry {
    Date confirmed;
    Card card;
  };
  std::vector<Entry> entries;
  for (const Facility& facility : page.view().all<Facility>()) {
    if (facility.imported) continue;
    entries.push_back({facility.confirmed, facility_card(page, facility)});
  }
  for (const Desk& desk : page.view().all<Desk>()) {
    entries.push_back({desk.confirmed, desk_card(page, desk)});
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return b.confirmed < a.confirmed; });
  for (Entry& entry : entries) {
    if (section.cards.size() < home_entries) section.cards.push_back(std::move(entry.card));
  }
  return section;
}

WorkPage work_page(const PageContext& page) {
  WorkPage work;
  const Site& site = page.view().site();
  work.chrome = page.chrome("work", site.professionals_title,
                            site.region + "の医療・介護の専門職のための案内です。");
  work.lead = "連携の窓口、研修、様式、取組をまとめています。";
  work.find = {
      {"施設をさがす", page.to("facilities.html"), "連携の窓口と受入条件", false},
      {"条件を選んでさがす", page.to("find.html"), "名前、町、処置の組み合わせなど", false},
      {"医療処置から探す", page.to("treatments.html"), "処置ごとに、できる施設", false},
      {"相談窓口", page.to("desks.html"), "専門職の相談を受ける窓口", false},
      {"様式", page.to("forms.html"), "連絡票やサマリー", false}};
  work.deadlines = deadline_section(page);
  work.changed = changed_section(page);
  work.to_confirm = stale_section(page, home_entries);
  work.news = news_section(page);
  return work;
}

}  // namespace

void plan_home(SitePlan& plan) {
  if (plan.context().for_professionals()) {
    plan.add_page("index.html", "work.html", work_page);
  } else {
    plan.add_page("index.html", "home.html", home_page);
  }
}

}  // namespace shirube
