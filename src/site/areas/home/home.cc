// The first pages: for residents where to ask, for professionals what is due.
#include "site/areas/home/home.h"

#include <algorithm>

#include "directory/article.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "site/areas/home/home_pages.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/listing.h"
#include "site/parts/record_card.h"
#include "site/parts/situation.h"
#include "site/parts/town_answer.h"
#include "words/frame.h"
#include "words/home.h"
#include "words/parts.h"

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
  Section section{"news",
                  FrameWords(page.language()).page_news(),
                  "",
                  {},
                  PartsWords(page.language()).no_news()};
  for (const News* news : current_news(page)) {
    if (section.cards.size() < home_entries) section.cards.push_back(record_card(page, *news));
  }
  return section;
}

HomePage home_page(const PageContext& page) {
  const HomeWords words(page.language());
  const FrameWords pages(page.language());
  HomePage home;
  const Site& site = page.view().site();
  home.chrome = page.chrome("home", site.title, words.description(site.region));
  home.lead = words.lead();
  home.ask = municipality_links(page);
  home.scenes = situation_links(page);
  home.find = {
      {pages.page_facilities(), page.to("facilities.html"), words.what_facilities(), false},
      {pages.page_find(), page.to("find.html"), words.what_find(), false},
      {FrameWords(page.language()).page_map_of_all(), page.to("map.html"), words.what_map(), false},
      {pages.page_learn(), page.to("learn.html"), words.what_learn(), false}};
  home.events = upcoming_section<PublicEvent>(page, home_entries);
  home.events.title = words.events_ahead();
  home.news = news_section(page);
  return home;
}

Section deadline_section(const PageContext& page) {
  const HomeWords words(page.language());
  Section section{
      "deadlines", words.deadlines(), words.order_of_deadlines(), {}, words.no_deadlines()};
  std::vector<const Training*> open;
  for (const Training& training : page.view().all<Training>()) {
    const Deadline deadline = deadline_of(page, training);
    const bool ahead = deadline.date.given() && !deadline.passed;
    if (ahead && !training.cancelled && !is_over(page, training)) open.push_back(&training);
  }
  std::stable_sort(open.begin(), open.end(), [](const Training* a, const Training* b) {
    return a->application.deadline < b->application.deadline;
  });
  for (const Training* training : open) section.cards.push_back(record_card(page, *training));
  return section;
}

Section changed_section(const PageContext& page) {
  const HomeWords words(page.language());
  Section section{"changed",
                  words.lately_confirmed(),
                  words.order_of_confirmed(),
                  {},
                  PartsWords(page.language()).none_yet()};
  struct Entry {
    Date confirmed;
    const RecordKind* kind;
    const Record* record;
  };
  std::vector<Entry> entries;
  for (const RecordKind* kind : {&record_kind<Facility>(), &record_kind<Desk>()}) {
    for (const Record& record : page.view().of(*kind)) {
      if (!record.imported) entries.push_back({record.confirmed, kind, &record});
    }
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return b.confirmed < a.confirmed; });
  if (entries.size() > home_entries) entries.resize(home_entries);
  for (const Entry& entry : entries) {
    section.cards.push_back(record_card(page, *entry.kind, *entry.record));
  }
  return section;
}

WorkPage work_page(const PageContext& page) {
  const HomeWords words(page.language());
  const FrameWords pages(page.language());
  WorkPage work;
  const Site& site = page.view().site();
  work.chrome =
      page.chrome("work", site.professionals_title, words.description_of_work(site.region));
  work.lead = words.lead_of_work();
  work.find = {
      {pages.page_facilities(), page.to("facilities.html"), words.what_facilities_of_work(), false},
      {pages.page_find(), page.to("find.html"), words.what_find_of_work(), false},
      {FrameWords(page.language()).page_treatments_of_work(), page.to("treatments.html"),
       words.what_treatments(), false},
      {pages.desks(), page.to("desks.html"), words.what_desks_of_work(), false},
      {pages.page_forms(), page.to("forms.html"), words.what_forms(), false}};
  work.deadlines = deadline_section(page);
  work.changed = changed_section(page);
  work.to_confirm = stale_section(page, home_entries);
  work.news = news_section(page);
  return work;
}

}  // namespace

void plan_home(SitePlan& plan) {
  switch (plan.context().audience()) {
    case Audience::residents:
      return plan.add_page("index.html", "home.html", home_page);
    case Audience::professionals:
      return plan.add_page("index.html", "work.html", work_page);
  }
}

}  // namespace shirube
