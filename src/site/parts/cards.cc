#include "site/parts/cards.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "directory/article.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/facility.h"
#include "directory/home_care.h"
#include "directory/initiative.h"
#include "directory/labels.h"
#include "directory/material.h"
#include "directory/municipality.h"
#include "directory/opening/week_table.h"
#include "directory/programme.h"
#include "directory/shared_form.h"
#include "directory/statistic.h"
#include "site/parts/facility_index.h"
#include "site/parts/home_services.h"
#include "words/parts.h"

namespace shirube {
namespace {

/// 「訪問診療、看取り（要相談）」: what is offered, nothing about what is not.
std::string offers(const PartsWords& words, const Facility& facility) {
  std::string all;
  for (const HomeService& service : home_services(facility.kind)) {
    const Answer answer = facility.home_care.*service.answer;
    if (answer != Answer::yes && answer != Answer::on_consultation) continue;
    const std::string label = service.label(words);
    add_item(all, "、", answer == Answer::yes ? label : words.offered_on_consultation(label));
  }
  return all;
}

/// Whether nobody of the site's own area can use it.
bool only_outside(const PageContext& page, const std::vector<Ref<Municipality>>& municipalities) {
  return !municipalities.empty() &&
         std::none_of(municipalities.begin(), municipalities.end(), [&](const auto& reference) {
           const Municipality* municipality = page.view().find(reference);
           return municipality && municipality->member;
         });
}

/// What all entries have: an id, a title that leads to the record's page, and the common marks.
template <class R>
Card card_of(const PageContext& page, const R& record, const std::string& title) {
  Card card;
  card.id = std::string(R::type_name) + "-" + record.id;
  card.title = title;
  card.url = page.to_record(record);
  card.marks = common_marks(page, record);
  return card;
}

/// 「（中町、旭町など12の町）」; nothing for a whole municipality.
std::string towns_in_short(const PartsWords& words, const std::vector<Name>& towns) {
  constexpr std::size_t named = 2;
  if (towns.empty()) return "";
  std::string text = towns.front();
  for (std::size_t i = 1; i < std::min(towns.size(), named); ++i) add_item(text, "、", towns[i]);
  return towns.size() > named ? words.served_towns_and_more(text, towns.size())
                              : words.served_towns(text);
}

}  // namespace

void add_fact(std::vector<Fact>& facts, std::string label, std::string text, Url url) {
  if (!text.empty()) facts.push_back({std::move(label), std::move(text), std::move(url)});
}

std::vector<std::string> common_marks(const PageContext& page, const Record& record) {
  const PartsWords words(page.language());
  std::vector<std::string> marks;
  if (record.sample) marks.push_back(words.mark_sample());
  if (page.site().stale(record)) marks.push_back(words.mark_stale());
  return marks;
}

std::string confirmed_text(const PageContext& page, const Record& record) {
  return record.confirmed.given() ? long_date(record.confirmed)
                                  : PartsWords(page.language()).day_unknown();
}

std::string municipality_names(const PageContext& page,
                               const std::vector<Ref<Municipality>>& municipalities) {
  return join(municipalities, "、", [&](const Ref<Municipality>& reference) {
    return page.site().listed_name(reference);
  });
}

std::string full_address(const PostalCode& code, const std::string& address,
                         const std::string& building) {
  std::string full = code.code.empty() ? address : "〒" + code.code + " " + address;
  // Tables of open data often repeat the building in the address.
  const bool repeated = address.find(building) != std::string::npos;
  if (!building.empty() && !repeated) full += " " + building;
  return full;
}

template <>
Card record_card(const PageContext& page, const Municipality& municipality) {
  Card card = card_of(page, municipality, municipality.name);
  card.url = municipality.member ? page.to(area_route(municipality.id)) : Url{};
  if (!municipality.region.empty()) card.labels = {municipality.region};
  return card;
}

template <>
Card record_card(const PageContext& page, const Facility& facility) {
  const PartsWords words(page.language());
  Card card = card_of(page, facility, facility.name);
  card.labels = {std::string(word_of(facility.kind).label),
                 page.site().listed_name(facility.municipality)};
  if (facility.status != Status::open) {
    card.marks.insert(card.marks.begin(), std::string(word_of(facility.status).label));
  }
  if (closes_later(facility)) {
    card.marks.insert(card.marks.begin(), closing_note(page, facility));
  }
  add_fact(card.facts, label_of(&Facility::address), facility.address);
  if (!facility.imported) {
    add_fact(card.facts, short_label_of(&Facility::services), labels_of(facility.services));
  }
  add_fact(card.facts, words.label_offers(), offers(words, facility));
  add_fact(card.facts, short_label_of(&Facility::hours), hours_summary(facility.hours));
  add_fact(card.facts, label_of<Facility>(&Record::confirmed), confirmed_text(page, facility));
  card.phone = facility.phone;
  return card;
}

template <>
Card record_card(const PageContext& page, const Desk& desk) {
  const PartsWords words(page.language());
  Card card = card_of(page, desk, desk.name);
  card.labels = {std::string(word_of(desk.kind).label)};
  card.summary = desk.summary;
  if (page.audience() == Audience::professionals) {
    add_fact(card.facts, label_of(&Desk::accepts), labels_of(desk.accepts));
  }
  add_fact(card.facts, short_label_of(&Desk::hours), hours_summary(desk.hours));
  std::string area;
  for (const ServedArea& served : desk.area) {
    add_item(area, "、",
             page.site().listed_name(served.municipality) + towns_in_short(words, served.towns));
  }
  add_fact(card.facts, label_of(&Desk::area), area);
  add_fact(card.facts, label_of<Desk>(&Record::confirmed), confirmed_text(page, desk));
  card.phone = desk.phone;
  return card;
}

template <>
Card record_card(const PageContext& page, const Material& material) {
  Card card = card_of(page, material, material.title);
  card.labels = {material.form, material.publisher};
  if (only_outside(page, material.municipalities)) {
    card.labels.push_back(municipality_names(page, material.municipalities));
  }
  card.summary = material.summary;
  add_fact(card.facts, label_of(&Material::edition), material.edition);
  add_fact(card.facts, label_of(&Material::paper), material.paper);
  return card;
}

template <>
Card record_card(const PageContext& page, const Page& article) {
  Card card = card_of(page, article, article.title);
  card.summary = article.summary;
  return card;
}

template <>
Card record_card(const PageContext& page, const News& news) {
  Card card = card_of(page, news, news.title);
  card.labels = {long_date(news.date)};
  card.summary = news.summary;
  if (news.important) {
    card.marks.insert(card.marks.begin(), PartsWords(page.language()).mark_important());
  }
  return card;
}

template <>
Card record_card(const PageContext& page, const SharedForm& form) {
  Card card = card_of(page, form, form.title);
  card.labels = {municipality_names(page, form.municipalities)};
  card.summary = form.summary;
  add_fact(card.facts, label_of(&SharedForm::form_owner), form.form_owner);
  add_fact(card.facts, label_of(&SharedForm::version), form.version);
  add_fact(card.facts, label_of(&SharedForm::scenes), labels_of(form.scenes));
  return card;
}

template <>
Card record_card(const PageContext& page, const Programme& programme) {
  Card card = card_of(page, programme, programme.title);
  card.labels = {municipality_names(page, programme.municipalities)};
  card.summary = programme.summary;
  add_fact(card.facts, label_of(&Programme::who), programme.who);
  return card;
}

template <>
Card record_card(const PageContext& page, const Initiative& initiative) {
  Card card = card_of(page, initiative, initiative.title);
  // The reports of a municipality share a page.
  card.url = page.to(initiative_route(initiative.municipality.id) + "#" + initiative.id);
  card.labels = {page.site().listed_name(initiative.municipality)};
  card.summary = initiative.summary;
  return card;
}

template <>
Card record_card(const PageContext& page, const Statistic& statistic) {
  Card card = card_of(page, statistic, statistic.title);
  card.labels = {page.site().listed_name(statistic.municipality),
                 PartsWords(page.language())
                     .counted_period(long_date(statistic.from), long_date(statistic.until))};
  card.summary = statistic.summary;
  return card;
}

Deadline deadline_of(const PageContext& page, const Event& event) {
  Deadline deadline;
  deadline.date = event.application.deadline;
  if (!deadline.date.given()) return deadline;
  const int days = days_between(page.today(), deadline.date);
  deadline.passed = days < 0;
  const PartsWords words(page.language());
  deadline.text = days < 0    ? words.deadline_passed()
                  : days == 0 ? words.deadline_today()
                              : words.deadline_ahead(static_cast<std::size_t>(days));
  return deadline;
}

bool is_over(const PageContext& page, const Event& event) {
  return event.date.given() && event.date.last < page.today();
}

std::string event_days(const Event& event, Language language) {
  const PartsWords words(language);
  std::set<Date> days;
  for (const Sitting& sitting : event.sittings) days.insert(sitting.date);
  if (days.size() < 2) return event.date.given() ? long_date_span(event.date) : words.any_day();
  return words.days_of_sittings(long_date(*days.begin()), long_date(*days.rbegin()),
                                event.sittings.size());
}

std::string sitting_text(const Event& event, const Sitting& sitting) {
  std::string text = long_date(sitting.date);
  const TimeSpan time = time_of(event, sitting);
  if (time.given()) text += " " + time_span_text(time);
  return text;
}

namespace {

/// 「13:00〜14:00、15:00〜16:00」 when all is on one day, else the next one from today on.
template <class E>
void add_times(std::vector<Fact>& facts, const PageContext& page, const E& event) {
  const PartsWords words(page.language());
  if (event.time.given()) add_fact(facts, label_of<E>(&Event::time), time_span_text(event.time));
  if (event.sittings.empty()) return;
  std::string times;
  std::string next;
  for (const Sitting& sitting : event.sittings) {
    const TimeSpan time = time_of(event, sitting);
    if (time.given()) add_item(times, "、", time_span_text(time));
    const bool ahead = next.empty() && page.today() <= sitting.date;
    if (ahead) next = sitting_text(event, sitting);
  }
  if (event.date.several()) {
    add_fact(facts, words.label_next_sitting(), next);
  } else if (!event.time.given()) {
    add_fact(facts, label_of<E>(&Event::time), times);
  }
}

template <class E>
Card event_card(const PageContext& page, const E& event) {
  const PartsWords words(page.language());
  Card card = card_of(page, event, event.title);
  card.labels = {event_days(event, page.language()),
                 municipality_names(page, event.municipalities)};
  card.summary = event.summary;
  if (event.cancelled) card.marks.insert(card.marks.begin(), words.mark_cancelled());
  add_times(card.facts, page, event);
  add_fact(card.facts, label_of<E>(&Event::venue), event.venue);
  add_fact(card.facts, label_of<E>(&Event::for_whom),
           event.for_whom.empty() ? labels_of(event.professions) : event.for_whom);
  if (!is_over(page, event) && !event.cancelled) {
    add_fact(card.facts, label_of<E>(&Event::application), deadline_of(page, event).text);
  }
  return card;
}

}  // namespace

template <>
Card record_card(const PageContext& page, const Training& training) {
  return event_card(page, training);
}

template <>
Card record_card(const PageContext& page, const PublicEvent& event) {
  return event_card(page, event);
}

}  // namespace shirube
