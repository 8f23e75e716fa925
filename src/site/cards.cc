#include "site/cards.h"

#include "directory/week_table.h"

namespace shirube {
namespace {

std::string answered(std::string_view what, Answer answer) {
  if (answer != Answer::yes && answer != Answer::on_consultation) return {};
  return std::string(what) + (answer == Answer::yes ? "" : "（要相談）");
}

/// 「訪問診療、看取り（要相談）」: what is offered, nothing about what is not.
std::string offers(const HomeCare& care) {
  std::string all;
  for (const std::string& offer :
       {answered("訪問診療", care.regular_visits), answered("往診", care.house_calls),
        answered("看取り", care.end_of_life), answered("24時間", care.around_the_clock)}) {
    if (!offer.empty()) all += (all.empty() ? "" : "、") + offer;
  }
  return all;
}

template <class W>
std::string labels_of(const std::vector<W>& words) {
  std::string all;
  for (const W& word : words) all += (all.empty() ? "" : "、") + std::string(word_of(word).label);
  return all;
}

std::string confirmed_text(const Record& record) {
  return record.confirmed.given() ? long_date(record.confirmed) : "分かりません";
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
  std::string names;
  for (const Ref<Municipality>& reference : municipalities) {
    names += (names.empty() ? "" : "、") + page.site().municipality_name(reference);
  }
  return names;
}

Card facility_card(const PageContext& page, const Facility& facility) {
  Card card;
  card.id = "facility-" + facility.id;
  card.title = facility.name;
  card.url = page.to_record(facility);
  card.labels = {std::string(word_of(facility.kind).label),
                 page.site().municipality_name(facility.municipality)};
  card.marks = common_marks(page, facility);
  if (facility.status != Status::open) {
    card.marks.insert(card.marks.begin(), std::string(word_of(facility.status).label));
  }
  add_fact(card.facts, "住所", facility.address);
  if (!facility.imported) add_fact(card.facts, "サービス", labels_of(facility.services));
  add_fact(card.facts, "家でできること", offers(facility.home_care));
  add_fact(card.facts, "受付", hours_summary(facility.hours));
  add_fact(card.facts, "最終確認日", confirmed_text(facility));
  card.phone = facility.phone;
  return card;
}

Card desk_card(const PageContext& page, const Desk& desk) {
  Card card;
  card.id = "desk-" + desk.id;
  card.title = desk.name;
  card.url = page.to_record(desk);
  card.labels = {std::string(word_of(desk.kind).label)};
  card.summary = desk.summary;
  card.marks = common_marks(page, desk);
  if (page.site().for_professionals()) {
    add_fact(card.facts, "相談できる人", labels_of(desk.accepts));
  }
  add_fact(card.facts, "受付", hours_summary(desk.hours));
  std::string area;
  for (const ServedArea& served : desk.area) {
    area += (area.empty() ? "" : "、") + page.site().municipality_name(served.municipality);
    if (!served.towns.empty()) area += "（一部の町字）";
  }
  add_fact(card.facts, "受け持つ地域", area);
  add_fact(card.facts, "最終確認日", confirmed_text(desk));
  card.phone = desk.phone;
  return card;
}

Card material_card(const PageContext& page, const Material& material) {
  Card card;
  card.id = "material-" + material.id;
  card.title = material.title;
  card.url = page.to_record(material);
  card.labels = {material.form, material.publisher};
  card.summary = material.summary;
  card.marks = common_marks(page, material);
  add_fact(card.facts, "版", material.edition);
  add_fact(card.facts, "紙でもらえる場所", material.paper);
  return card;
}

Card page_card(const PageContext& page, const Page& article) {
  Card card;
  card.id = "page-" + article.id;
  card.title = article.title;
  card.url = page.to_record(article);
  card.summary = article.summary;
  card.marks = common_marks(page, article);
  return card;
}

Card news_card(const PageContext& page, const News& news) {
  Card card;
  card.id = "news-" + news.id;
  card.title = news.title;
  card.url = page.to_record(news);
  card.labels = {long_date(news.date)};
  card.summary = news.summary;
  if (news.important) card.marks.emplace_back("大切");
  return card;
}

Card form_card(const PageContext& page, const SharedForm& form) {
  Card card;
  card.id = "form-" + form.id;
  card.title = form.title;
  card.url = page.to_record(form);
  card.labels = {municipality_names(page, form.municipalities)};
  card.summary = form.summary;
  card.marks = common_marks(page, form);
  add_fact(card.facts, "作成", form.form_owner);
  add_fact(card.facts, "版", form.version);
  add_fact(card.facts, "場面", labels_of(form.scenes));
  return card;
}

Card programme_card(const PageContext& page, const Programme& programme) {
  Card card;
  card.id = "programme-" + programme.id;
  card.title = programme.title;
  card.url = page.to_record(programme);
  card.labels = {municipality_names(page, programme.municipalities)};
  card.summary = programme.summary;
  card.marks = common_marks(page, programme);
  add_fact(card.facts, "対象", programme.who);
  return card;
}

Card statistic_card(const PageContext& page, const Statistic& statistic) {
  Card card;
  card.id = "statistic-" + statistic.id;
  card.title = statistic.title;
  card.url = page.to_record(statistic);
  card.labels = {page.site().municipality_name(statistic.municipality),
                 long_date(statistic.from) + "から" + long_date(statistic.until)};
  card.summary = statistic.summary;
  card.marks = common_marks(page, statistic);
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
  return event.date.given() && event.date < page.today();
}

template <class E>
Card event_card(const PageContext& page, const E& event) {
  Card card;
  card.id = std::string(E::type_name) + "-" + event.id;
  card.title = event.title;
  card.url = page.to_record(event);
  card.labels = {event.date.given() ? long_date(event.date) : "随時",
                 municipality_names(page, event.municipalities)};
  card.summary = event.summary;
  if (event.cancelled) card.marks.emplace_back("中止");
  for (std::string& mark : common_marks(page, event)) card.marks.push_back(std::move(mark));
  if (event.time.given()) add_fact(card.facts, "時間", time_span_text(event.time));
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
