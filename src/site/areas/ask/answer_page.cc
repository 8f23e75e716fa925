#include "site/areas/ask/answer_page.h"

#include <algorithm>

#include "directory/opening/week_table.h"
#include "site/areas/ask/choose_page.h"
#include "site/parts/cards.h"
#include "site/parts/desk_choice.h"

namespace shirube {
namespace {

DeskKind first_kind(const PageContext& page) {
  return page.site().for_professionals() ? DeskKind::home_care_desk
                                         : DeskKind::community_support_center;
}

bool is_first(const PageContext& page, const Desk& desk) {
  return desk.kind == first_kind(page);
}

/// True when a desk of this kind that serves the municipality is among `desks`.
bool kind_serves(const PageContext& page, const std::vector<Ref<Desk>>& desks, DeskKind kind,
                 const Municipality& municipality) {
  return std::any_of(desks.begin(), desks.end(), [&](const Ref<Desk>& reference) {
    const Desk* desk = page.view().find(reference);
    return desk && desk->status == Status::open && desk->kind == kind &&
           serves(*desk, municipality.id);
  });
}

/// Where the desk hands over to, without those that serve other towns only: a desk of three
/// municipalities names the centres of all of them.
std::vector<Card> next_desks(const PageContext& page, const Desk& desk,
                             const MunicipalityAnswers& all, const TownAnswer& answer) {
  std::vector<Card> cards;
  for (const Ref<Desk>& reference : desk.hands_over_to) {
    const Desk* next = page.view().find(reference);
    if (!next || next->status != Status::open || next == &desk) continue;
    const bool elsewhere = !answer.towns.empty() && serves(*next, all.municipality->id) &&
                           !serves_town(*next, *all.municipality, *answer.towns.front());
    if (elsewhere) continue;
    if (!serves(*next, all.municipality->id) &&
        kind_serves(page, desk.hands_over_to, next->kind, *all.municipality)) {
      continue;
    }
    Card card = desk_card(page, *next);
    card.id.clear();
    card.summary.clear();
    card.facts.clear();
    cards.push_back(std::move(card));
  }
  return cards;
}

AnswerDesk answer_desk(const PageContext& page, const Desk& desk, const MunicipalityAnswers& all,
                       const TownAnswer& answer) {
  AnswerDesk model;
  model.card = desk_card(page, desk);
  // These stand by themselves, or hold for all desks of the page.
  std::erase_if(model.card.facts, [](const Fact& fact) {
    return fact.label == "受付" || fact.label == "受け持つ地域";
  });
  model.hours = page.hours(desk.hours);
  // The closures and the note have their own rows.
  model.hours.summary = week_line(desk.hours);
  model.address = full_address(desk.postal_code, desk.address, desk.building);
  for (const Topic topic : desk.topics) model.topics.emplace_back(word_of(topic).label);
  model.next = next_desks(page, desk, all, answer);
  return model;
}

std::string title_of(const MunicipalityAnswers& all, const TownAnswer& answer) {
  const std::string title = all.municipality->name + "の相談先";
  if (all.answers.size() == 1) return title;
  const std::string& first = answer.towns.front()->name;
  if (answer.towns.size() == 1) return title + "（" + first + "）";
  return title + "（" + first + "など" + std::to_string(answer.towns.size()) + "の町）";
}

std::string lead_of(const PageContext& page, bool has_first) {
  if (page.site().for_professionals()) {
    return "専門職の相談を受ける窓口です。住民の方には、地域包括支援センターを案内してください。";
  }
  return has_first ? "まず、地域包括支援センターに電話してください。どんな困りごとでも聞きます。"
                     "相談は無料です。"
                   : "まず、上から順に電話してください。相談は無料です。";
}

}  // namespace

AnswerPage answer_page(const PageContext& page, const MunicipalityAnswers& all,
                       const TownAnswer& answer) {
  const Municipality& municipality = *all.municipality;
  const bool whole = all.answers.size() == 1;
  std::vector<Link> parents = {{ask_title(page), page.to("ask.html"), "", false}};
  if (!whole) {
    parents.push_back(
        {municipality.name + "の町を選ぶ", page.to(ask_route(municipality)), "", false});
  }
  AnswerPage model;
  model.chrome =
      page.chrome("answer", title_of(all, answer),
                  municipality.name + "に住む方の相談先と電話番号です。", std::move(parents));
  const bool has_first = std::any_of(answer.desks.begin(), answer.desks.end(),
                                     [&](const Desk* desk) { return is_first(page, *desk); });
  model.lead = answer.desks.empty() ? "" : lead_of(page, has_first);
  if (!has_first && !page.site().for_professionals()) {
    model.caution = "この町を受け持つ地域包括支援センターは、このサイトでは分かりません。";
  }
  if (answer.desks.empty()) {
    model.nobody = municipality.name + "の窓口は、まだ載せていません。役所・役場に聞いてください。";
  }
  for (const Desk* desk : answer.desks) {
    // Without any of the first kind, all are alike.
    auto& list = !has_first || is_first(page, *desk) ? model.first : model.others;
    list.push_back(answer_desk(page, *desk, all, answer));
  }
  for (const Town* town : answer.towns) model.towns.push_back(town->name);
  if (!whole) model.more.push_back({"ほかの町を選ぶ", page.to(ask_route(municipality)), "", false});
  model.more.push_back({"ほかの市町村を選ぶ", page.to("ask.html"), "", false});
  model.more.push_back({"困りごとから選ぶ", page.to("situations.html"), "", false});
  model.more.push_back(
      {municipality.name + "の窓口の一覧", page.to(desks_route(municipality.id)), "", false});
  return model;
}

}  // namespace shirube
