// By situation: what to do in a few sentences, then whom to call, by municipality.
#include <algorithm>

#include "directory/desk.h"
#include "directory/material.h"
#include "directory/municipality.h"
#include "site/areas/ask/ask.h"
#include "site/areas/ask/ask_page.h"
#include "site/areas/ask/choose_page.h"
#include "site/areas/ask/first_contact.h"
#include "site/frame/site_plan.h"
#include "site/parts/cards.h"
#include "site/parts/desk_choice.h"
#include "site/parts/listing.h"
#include "site/parts/situation.h"
#include "site/parts/town_answer.h"
#include "words/ask.h"
#include "words/parts.h"

namespace shirube {
namespace {

bool takes_any(const Desk& desk, const Situation& situation, Audience audience) {
  return desk.status == Status::open &&
         std::any_of(situation.topics.begin(), situation.topics.end(),
                     [&](Topic topic) { return takes(desk, topic, audience); });
}

SituationDesks desks_in(const PageContext& page, const Situation& situation,
                        const Municipality& municipality) {
  const AskWords words(page.language());
  SituationDesks part;
  part.section = {
      municipality.id, municipality.name, "", {}, PartsWords(page.language()).none_yet()};
  bool by_town = false;
  for (const Desk* desk : desks_for(page.view(), municipality.id)) {
    if (!takes_any(*desk, situation, page.view().audience())) continue;
    by_town = by_town || !serves_everywhere(*desk, municipality);
    part.section.cards.push_back(record_card(page, *desk));
  }
  if (by_town) {
    part.ask = {words.towns_of_municipality(municipality.name), page.to(ask_route(municipality)),
                words.desks_by_town(), false};
  }
  return part;
}

SituationPage situation_page(const PageContext& page, const Situation& situation) {
  const AskWords words(page.language());
  const SituationsWords texts(page.language());
  SituationPage model;
  const std::string title = (texts.*situation.title)();
  const Link all{words.situations(), page.to("situations.html"), "", false};
  model.chrome = page.chrome("situation", words.situation(title),
                             words.situation_description((texts.*situation.need)()), {all});
  for (const SituationText sentence : situation.sentences[page.audience()]) {
    model.sentences.push_back((texts.*sentence)());
  }
  model.urgent = situation.urgent;
  for (const Municipality* municipality : municipalities_of_readers(page.view())) {
    model.jumps.push_back(
        {municipality->name, page.to(page.route() + "#" + municipality->id), "", false});
    model.parts.push_back(desks_in(page, situation, *municipality));
  }
  if (situation.scene != Scene::none) {
    const std::string code(word_of(situation.scene).code);
    model.more.push_back(
        {words.materials_of_situation(title), page.to("learn.html#" + code), "", false});
  }
  model.more.push_back(all);
  model.more.push_back({ask_title(page), page.to("ask.html"), "", false});
  return model;
}

SituationsPage situations_page(const PageContext& page) {
  const AskWords words(page.language());
  SituationsPage model;
  model.chrome = page.chrome("situations", words.situations(), words.situations_description());
  model.lead =
      ByAudience(words.situations_lead(), words.situations_lead_of_work())[page.audience()];
  model.links = situation_links(page);
  model.more = {{ask_title(page), page.to("ask.html"), "", false}, to_all_desks(page)};
  return model;
}

}  // namespace

void plan_situations(SitePlan& plan) {
  plan.add_page("situations.html", "situations.html", situations_page);
  for (const Situation& situation : situations()) {
    plan.add_page(
        situation_route(situation), "situation.html",
        [&situation](const PageContext& page) { return situation_page(page, situation); });
  }
}

}  // namespace shirube
