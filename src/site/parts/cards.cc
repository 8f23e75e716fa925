#include "site/parts/cards.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "directory/labels.h"
#include "directory/opening/week_table.h"
#include "site/parts/home_services.h"
#include "site/parts/listing.h"

namespace shirube {
namespace {

std::string answered(std::string_view what, Answer answer) {
  if (answer != Answer::yes && answer != Answer::on_consultation) return {};
  return std::string(what) + (answer == Answer::yes ? "" : "（要相談）");
}

/// 「訪問診療、看取り（要相談）」: what is offered, nothing about what is not.
std::string offers(const Facility& facility) {
  std::string all;
  for (const HomeService& service : home_services(facility.kind)) {
    const std::string offer = answered(service.label, facility.home_care.*service.answer);
    if (!offer.empty()) add_item(all, "、", offer);
  }
  return all;
}

template <class W>
std::string labels_of(const std::vector<W>& words) {
  return join(words, "、", [](W word) { return word_of(word).label; });
}

std::string confirmed_text(const Record& record) {
  return record.confirmed.given() ? long_date(record.confirmed) : "分かりません";
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
std::string towns_in_short(const std::vector<Name>& towns) {
  constexpr std::size_t named = 2;
  if (towns.empty()) return "";
  std::string text = "（" + towns.front();
  for (std::size_t i = 1; i < std::min(towns.size(), named); ++i) text += "、" + towns[i];
  if (towns.size() > named) text += "など" + std::to_string(towns.size()) + "の町";
  return text + "）";
}

}  // namespace

void add_fact(std::vector<Fact>& facts, std::string label, std::string text, Url url) {
  if (!text.empty()) facts.push_back({std::move(label), std::move(text), std::move(url)});
}

std::vector<std::string> common_marks(const PageContext& page, const Record& record) {
  std::vector<std::string> marks;
  if (record.sample) marks.emplace_back("見本");
  if (page.site().stale(record)) marks.emplace_back("情報が古い可能性");
  return marks;
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

Card facility_card(const PageContext& page, const Facility& facility) {
  Card card = card_of(page, facility, facility.name);
  card.labels = {std::string(word_of(facility.kind).label),
                 page.site().listed_name(facility.municipality)};
  if (facility.status != Status::open) {
    card.marks.insert(card.marks.begin(), std::string(word_of(facility.status).label));
  }
  if (closes_later(facility)) {
    card.marks.insert(card.marks.begin(), closing_note(facility));
  }
  add_fact(card.facts, label_of(&Facility::address), facility.address);
  if (!facility.imported) {
    add_fact(card.facts, short_label_of(&Facility::services), labels_of(facility.services));
  }
  add_fact(card.facts, "できること", offers(facility));
  add_fact(card.facts, short_label_of(&Facility::hours), hours_summary(facility.hours));
  add_fact(card.facts, label_of<Facility>(&Record::confirmed), confirmed_text(facility));
  card.phone = facility.phone;
  return card;
}

Card desk_card(const PageContext& page, const Desk& desk) {
  Card card = card_of(page, desk, desk.name);
  card.labels = {std::string(word_of(desk.kind).label)};
  card.summary = desk.summary;
  if (page.site().for_professionals()) {
    add_fact(card.facts, label_of(&Desk::accepts), labels_of(desk.accepts));
  }
  add_fact(card.facts, short_label_of(&Desk::hours), hours_summary(desk.hours));
  std::string area;
  for (const ServedArea& served : desk.area) {
    add_item(area, "、", page.site().listed_name(served.municipality));
    area += towns_in_short(served.towns);
  }
  add_fact(card.facts, label_of(&Desk::area), area);
  add_fact(card.facts, label_of<Desk>(&Record::confirmed), confirmed_text(desk));
  card.phone = desk.phone;
  return card;
}

Card material_card(const PageContext& page, const Material& material) {
  Card card = card_of(page, material, material.title);
  card.labels = {material.form, material.publisher};
  if (only_outside(page, material.municipalities)) {
    card.labels.push_back(municipality_names(page, material.municipalities));
  }
  card.summary = material.summary;
  add_fact(card.facts, "版", material.edition);
  add_fact(card.facts, "紙でもらえる場所", material.paper);
  return card;
}

Card page_card(const PageContext& page, const Page& article) {
  Card card = card_of(page, article, article.title);
  card.summary = article.summary;
  return card;
}

Card news_card(const PageContext& page, const News& news) {
  Card card = card_of(page, news, news.title);
  card.labels = {long_date(news.date)};
  card.summary = news.summary;
  if (news.important) card.marks.insert(card.marks.begin(), "大切");
  return card;
}

Card form_card(const PageContext& page, const SharedForm& form) {
  Card card = card_of(page, form, form.title);
  card.labels = {municipality_names(page, form.municipalities)};
  card.summary = form.summary;
  add_fact(card.facts, "作成", form.form_owner);
  add_fact(card.facts, "版", form.version);
  add_fact(card.facts, "場面", labels_of(form.scenes));
  return card;
}

Card programme_card(const PageContext& page, const Programme& programme) {
  Card card = card_of(page, programme, programme.title);
  card.labels = {municipality_names(page, programme.municipalities)};
  card.summary = programme.summary;
  add_fact(card.facts, "対象", programme.who);
  return card;
}

Card statistic_card(const PageContext& page, const Statistic& statistic) {
  Card card = card_of(page, statistic, statistic.title);
  card.labels = {page.site().listed_name(statistic.municipality),
                 long_date(statistic.from) + "から" + long_date(statistic.until)};
  card.summary = statistic.summary;
  return card;
}

Deadline deadline_of(const PageContext& page, const Event& event) {
  Deadline deadline;
  deadline.date = event.application.deadline;
  if (!deadline.date.given()) return deadline;
  const int days = days_between(page.today(), deadline.date);
  deadline.passed = days < 0;
  deadline.text = days < 0    ? "申込みは締め切りました"
                  : days == 0 ? "今日が申込みの締切りです"
                              : "申込みの締切りまで、あと" + std::to_string(days) + "日です";
  return deadline;
}

bool is_over(const PageContext& page, const Event& event) {
  return event.date.given() && event.date.last < page.today();
}

std::string event_days(const Event& event) {
  std::set<Date> days;
  for (const Sitting& sitting : event.sittings) days.insert(sitting.date);
  if (days.size() < 2) return event.date.given() ? long_date_span(event.date) : "随時";
  return long_date(*days.begin()) + "から" + long_date(*days.rbegin()) + "まで（全" +
         std::to_string(event.sittings.size()) + "回）";
}

std::string sitting_text(const Event& event, const Sitting& sitting) {
  std::string text = long_date(sitting.date);
  const TimeSpan time = time_of(event, sitting);
  if (time.given()) text += " " + time_span_text(time);
  return text;
}

namespace {

/// 「13:00〜14:00、15:00〜16:00」 when all is on one day, else the next one from today on.
void add_times(std::vector<Fact>& facts, const PageContext& page, const Event& event) {
  if (event.time.given()) add_fact(facts, "時間", time_span_text(event.time));
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
    add_fact(facts, "次の回", next);
  } else if (!event.time.given()) {
    add_fact(facts, "時間", times);
  }
}

}  // namespace

template <class E>
Card event_card(const PageContext& page, const E& event) {
  Card card = card_of(page, event, event.title);
  card.labels = {event_days(event), municipality_names(page, event.municipalities)};
  card.summary = event.summary;
  if (event.cancelled) card.marks.insert(card.marks.begin(), "中止");
  add_times(card.facts, page, event);
  add_fact(card.facts, "会場", event.venue);
  add_fact(card.facts, "対象",
           event.for_whom.empty() ? labels_of(event.professions) : event.for_whom);
  if (!is_over(page, event) && !event.cancelled) {
    add_fact(card.facts, "申込み", deadline_of(page, event).text);
  }
  return card;
}

template Card event_card(const PageContext&, const Training&);
template Card event_card(const PageContext&, const PublicEvent&);

}  // namespace shirube
