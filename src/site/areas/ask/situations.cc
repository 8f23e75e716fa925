// By situation: what to do in a few sentences, then whom to call, by municipality.
#include <algorithm>
#include <limits>

#include "base/text.h"
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

namespace shirube {
namespace {

constexpr std::string_view list_title = "困りごとから選ぶ";

bool takes_any(const Desk& desk, const Situation& situation, Audience audience) {
  return desk.status == Status::open &&
         std::any_of(situation.topics.begin(), situation.topics.end(),
                     [&](Topic topic) { return takes(desk, topic, audience); });
}

SituationDesks desks_in(const PageContext& page, const Situation& situation,
                        const Municipality& municipality) {
  SituationDesks part;
  part.section = {municipality.id, municipality.name, "", {}, "まだ載せていません。"};
  bool by_town = false;
  for (const Desk* desk :
       desks_for(page.view(), municipality.id, std::numeric_limits<std::size_t>::max())) {
    if (!takes_any(*desk, situation, page.view().audience())) continue;
    by_town = by_town || !serves_everywhere(*desk, municipality);
    part.section.cards.push_back(desk_card(page, *desk));
  }
  if (by_town) {
    part.ask = {municipality.name + "の町から選ぶ", page.to(ask_route(municipality)),
                "受け持つ町が決まっている窓口があります。", false};
  }
  return part;
}

SituationPage situation_page(const PageContext& page, const Situation& situation) {
  SituationPage model;
  const std::string title(situation.title);
  model.chrome =
      page.chrome("situation", title + "の相談", std::string(situation.note) + "の相談先です。",
                  {{std::string(list_title), page.to("situations.html"), "", false}});
  const bool professionals = page.site().for_professionals();
  model.sentences =
      split(professionals ? situation.for_professionals : situation.for_residents, "\n");
  model.urgent = situation.urgent;
  for (const Municipality* municipality : municipalities_of_readers(page.view())) {
    model.jumps.push_back(
        {municipality->name, page.to(page.route() + "#" + municipality->id), "", false});
    model.parts.push_back(desks_in(page, situation, *municipality));
  }
  if (situation.scene != Scene::none) {
    const std::string code(word_of(situation.scene).code);
    model.more.push_back({title + "の資料と読みもの", page.to("learn.html#" + code), "", false});
  }
  model.more.push_back({std::string(list_title), page.to("situations.html"), "", false});
  model.more.push_back({ask_title(page), page.to("ask.html"), "", false});
  return model;
}

SituationsPage situations_page(const PageContext& page) {
  SituationsPage model;
  model.chrome = page.chrome("situations", std::string(list_title),
                             "困りごとに合わせて、何をすればよいかと相談先を案内します。");
  model.lead = page.site().for_professionals()
                   ? "相談の内容に近いものを選んでください。受けている窓口を市町村ごとに示します。"
                   : "近いものを選んでください。どれか分からないときは、"
                     "地域包括支援センターに電話してください。";
  model.links = situation_links(page);
  model.more = {{ask_title(page), page.to("ask.html"), "", false},
                {"相談窓口の一覧", page.to("desks.html"), "", false}};
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
