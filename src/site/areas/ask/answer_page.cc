#include "site/areas/ask/answer_page.h"

#include <algorithm>

#include "directory/desk.h"
#include "directory/labels.h"
#include "directory/municipality.h"
#include "directory/opening/week_table.h"
#include "site/areas/ask/choose_page.h"
#include "site/parts/cards.h"
#include "site/parts/desk_choice.h"
#include "words/ask.h"
#include "words/parts.h"

namespace shirube {
namespace {

bool is_first(const PageContext& page, const Desk& desk) {
  return desk.kind == first_desk_kind(page.audience());
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
    Card card = record_card(page, *next);
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
  model.card = record_card(page, desk);
  // These stand by themselves, or hold for all desks of the page.
  std::erase_if(model.card.facts, [](const Fact& fact) {
    return fact.label == short_label_of(&Desk::hours) || fact.label == label_of(&Desk::area);
  });
  model.hours = page.hours(desk.hours);
  // The closures and the note have their own rows.
  model.hours.summary = week_line(desk.hours);
  model.address = full_address(desk.postal_code, desk.address, desk.building);
  for (const Topic topic : desk.topics) model.topics.emplace_back(word_of(topic).label);
  model.next = next_desks(page, desk, all, answer);
  return model;
}

std::string title_of(const AskWords& words, const MunicipalityAnswers& all,
                     const TownAnswer& answer) {
  const std::string& municipality = all.municipality->name;
  if (all.answers.size() == 1) return words.answer(municipality);
  const std::string& first = answer.towns.front()->name;
  if (answer.towns.size() == 1) return words.answer_of_town(municipality, first);
  return words.answer_of_towns(municipality, first, answer.towns.size());
}

/// Whether a desk of the kind where the audience begins is among the desks.
enum class FirstDesk { there, missing };

FirstDesk first_among(const PageContext& page, const std::vector<const Desk*>& desks) {
  const bool there = std::any_of(desks.begin(), desks.end(),
                                 [&](const Desk* desk) { return is_first(page, *desk); });
  return there ? FirstDesk::there : FirstDesk::missing;
}

std::string lead_of(const PageContext& page, FirstDesk first) {
  const AskWords words(page.language());
  if (page.audience() == Audience::professionals)
    return PartsWords(page.language()).desks_of_work();
  return first == FirstDesk::there ? words.answer_lead() : words.answer_lead_without_center();
}

}  // namespace

AnswerPage answer_page(const PageContext& page, const MunicipalityAnswers& all,
                       const TownAnswer& answer) {
  const AskWords words(page.language());
  const Municipality& municipality = *all.municipality;
  const bool whole = all.answers.size() == 1;
  std::vector<Link> parents = {{ask_title(page), page.to("ask.html"), "", false}};
  if (!whole) {
    parents.push_back(
        {words.towns_title(municipality.name), page.to(ask_route(municipality)), "", false});
  }
  AnswerPage model;
  model.chrome = page.chrome("answer", title_of(words, all, answer),
                             words.answer_description(municipality.name), std::move(parents));
  const FirstDesk first = first_among(page, answer.desks);
  model.lead = answer.desks.empty() ? "" : lead_of(page, first);
  if (first == FirstDesk::missing && page.audience() == Audience::residents) {
    model.caution = words.center_unknown();
  }
  if (answer.desks.empty()) {
    model.nobody = words.nobody(municipality.name);
  }
  for (const Desk* desk : answer.desks) {
    // Without any of the first kind, all are alike.
    auto& list = first == FirstDesk::missing || is_first(page, *desk) ? model.first : model.others;
    list.push_back(answer_desk(page, *desk, all, answer));
  }
  for (const Town* town : answer.towns) model.towns.push_back(town->name);
  if (!whole)
    model.more.push_back({words.another_town(), page.to(ask_route(municipality)), "", false});
  model.more.push_back({words.another_municipality(), page.to("ask.html"), "", false});
  model.more.push_back({words.situations(), page.to("situations.html"), "", false});
  model.more.push_back({words.desks_of_municipality(municipality.name),
                        page.to(desks_route(municipality.id)), "", false});
  return model;
}

}  // namespace shirube
