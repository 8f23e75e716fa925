#include "site/parts/listing.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string_view>
#include <tuple>

#include "directory/article.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/labels.h"
#include "directory/municipality.h"
#include "site/parts/cards.h"
#include "site/parts/record_card.h"
#include "words/frame.h"
#include "words/parts.h"

namespace shirube {
namespace {

auto municipality_order(const Municipality* municipality) {
  const int order =
      municipality->order.given() ? municipality->order.number : std::numeric_limits<int>::max();
  return std::make_tuple(!municipality->member, order, municipality->code, municipality->id);
}

/// The first day from `today` on on which an event that is not over takes place.
Date next_day(const Event& event, const Date& today) {
  Date next = std::max(event.date.first, today);
  if (event.sittings.empty()) return next;
  next = event.date.last;
  for (const Sitting& sitting : event.sittings) {
    if (today <= sitting.date) next = std::min(next, sitting.date);
  }
  return next;
}

struct StaleRecord {
  Date confirmed;
  const RecordKind* kind;
  const Record* record;
};

/// With nothing but who is to confirm it, and since when.
Card stale_card(const PageContext& page, const StaleRecord& stale) {
  const auto label = [&](std::string_view key) {
    return std::string(stale.kind->description().find(key)->text.label);
  };
  Card card = record_card(page, *stale.kind, *stale.record);
  card.facts.clear();
  add_fact(card.facts, label("confirmed"), confirmed_text(page, *stale.record));
  add_fact(card.facts, label("owner"), stale.record->owner);
  return card;
}

}  // namespace

std::vector<const Municipality*> all_municipalities(const View& view) {
  std::vector<const Municipality*> municipalities;
  for (const Municipality& municipality : view.all<Municipality>()) {
    municipalities.push_back(&municipality);
  }
  std::sort(municipalities.begin(), municipalities.end(), [](const auto* a, const auto* b) {
    return municipality_order(a) < municipality_order(b);
  });
  return municipalities;
}

std::vector<const Municipality*> members(const View& view) {
  std::vector<const Municipality*> municipalities = all_municipalities(view);
  std::erase_if(municipalities, [](const Municipality* each) { return !each->member; });
  return municipalities;
}

std::vector<const Municipality*> municipalities_with_desks(const View& view) {
  std::set<std::string_view> served;
  for (const Desk& desk : view.all<Desk>()) {
    if (desk.status == Status::closed) continue;
    for (const ServedArea& area : desk.area) served.insert(area.municipality.id);
  }
  std::vector<const Municipality*> municipalities = all_municipalities(view);
  std::erase_if(municipalities, [&](const Municipality* each) {
    const bool own = each->member && !each->imported;
    return !own && !served.contains(each->id);
  });
  return municipalities;
}

std::vector<const Municipality*> municipalities_of_readers(const View& view) {
  std::vector<const Municipality*> municipalities = municipalities_with_desks(view);
  std::erase_if(municipalities, [](const Municipality* each) { return !each->member; });
  return municipalities;
}

std::vector<const News*> current_news(const PageContext& page) {
  std::vector<const News*> current;
  for (const News& news : page.view().all<News>()) {
    const bool out = news.date <= page.today();
    if (out && page.today() <= news.current_until) current.push_back(&news);
  }
  std::stable_sort(current.begin(), current.end(), [](const News* a, const News* b) {
    return std::tie(b->important, b->date) < std::tie(a->important, a->date);
  });
  return current;
}

template <class E>
Section upcoming_section(const PageContext& page, std::size_t limit) {
  const PartsWords words(page.language());
  Section section{
      "upcoming", words.upcoming(), words.order_of_upcoming(), {}, words.none_upcoming()};
  std::vector<const E*> events;
  for (const E& event : page.view().all<E>()) {
    if (!is_over(page, event)) events.push_back(&event);
  }
  std::stable_sort(events.begin(), events.end(), [&](const E* a, const E* b) {
    const auto rank = [&](const E* event) {
      return std::make_tuple(!event->date.given(), next_day(*event, page.today()));
    };
    return rank(a) < rank(b);
  });
  for (const E* event : events) {
    if (section.cards.size() < limit) section.cards.push_back(record_card(page, *event));
  }
  return section;
}

template Section upcoming_section<Training>(const PageContext&, std::size_t);
template Section upcoming_section<PublicEvent>(const PageContext&, std::size_t);

Section stale_section(const PageContext& page, std::size_t limit) {
  const PartsWords words(page.language());
  Section section{"confirm",
                  FrameWords(page.language()).page_confirm(),
                  words.order_of_stale(),
                  {},
                  words.none_stale()};
  std::vector<StaleRecord> stale;
  for (const RecordKind& kind : record_kinds()) {
    for (const Record& record : page.view().of(kind)) {
      if (record.imported || !page.site().stale(record)) continue;
      stale.push_back({record.confirmed, &kind, &record});
    }
  }
  std::stable_sort(stale.begin(), stale.end(),
                   [](const auto& a, const auto& b) { return a.confirmed < b.confirmed; });
  for (const StaleRecord& record : stale) {
    if (section.cards.size() < limit) section.cards.push_back(stale_card(page, record));
  }
  return section;
}

std::string title_of_all_desks(const PageContext& page) {
  const FrameWords pages(page.language());
  return ByAudience(pages.page_desks(), pages.page_desks_of_work())[page.audience()];
}

Link to_all_desks(const PageContext& page) {
  return {title_of_all_desks(page), page.to("desks.html"), "", false};
}

Link to_all_facilities(const PageContext& page) {
  return {FrameWords(page.language()).page_facilities(), page.to("facilities.html"), "", false};
}

}  // namespace shirube
