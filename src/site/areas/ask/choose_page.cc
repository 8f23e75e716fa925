#include "site/areas/ask/choose_page.h"

#include "site/areas/ask/kana_row.h"
#include "site/parts/cards.h"

namespace shirube {
namespace {

AskSearch search_of(const PageContext& page, const std::string& version) {
  AskSearch search;
  search.script = page.to(page.site().asset("ask.js"));
  search.style = page.to(page.site().asset("ask.css"));
  search.data = {page.to("data/ask.js").text + "?v=" + version};
  search.version = version;
  search.root = page.to("").text;
  return search;
}

/// A town's name to show what can be typed.
std::string example_of(const MunicipalityAnswers& all) {
  const TownAnswer& first = all.answers.front();
  return first.towns.empty() ? std::string() : first.towns.front()->name;
}

std::vector<Link> other_ways(const PageContext& page) {
  return {{"困りごとから選ぶ", page.to("situations.html"), "", false},
          {"相談窓口の一覧", page.to("desks.html"), "", false}};
}

/// Each town with the page that answers for it, in the order of the towns' list.
std::map<const Town*, const TownAnswer*> answers_by_town(const MunicipalityAnswers& all) {
  std::map<const Town*, const TownAnswer*> by_town;
  for (const TownAnswer& answer : all.answers) {
    for (const Town* town : answer.towns) by_town.emplace(town, &answer);
  }
  return by_town;
}

void add_town(const PageContext& page, const Town& town, const TownAnswer& answer, bool by_kana,
              AskPage& model) {
  const KanaRow row = by_kana ? kana_row(town.kana) : KanaRow{"towns", "町の名前"};
  if (model.groups.empty() || model.groups.back().id != row.id) {
    model.groups.push_back({std::string(row.id), std::string(row.label), {}});
    model.jumps.push_back(
        {std::string(row.label), page.to(page.route() + "#" + std::string(row.id)), "", false});
  }
  model.groups.back().links.push_back({town.name, page.to(answer.route), "", false});
}

}  // namespace

std::string ask_title(const PageContext& page) {
  return page.site().for_professionals() ? "町から窓口をさがす" : "相談先をさがす";
}

AskPage municipality_choice(const PageContext& page, const std::vector<MunicipalityAnswers>& all,
                            const std::string& version) {
  AskPage model;
  model.chrome =
      page.chrome("ask", ask_title(page),
                  page.view().site().region + "で、住んでいる町から相談先をさがします。");
  model.lead = page.site().for_professionals()
                   ? "ご本人の住む市町村を選んでください。受け持ちの窓口が分かります。"
                   : "お住まいの市町村を選んでください。相談先と電話番号が分かります。";
  model.search = search_of(page, version);
  LinkGroup group{"municipalities", "市町村から選ぶ", {}};
  for (const MunicipalityAnswers& each : all) {
    group.links.push_back(
        {each.municipality->name, page.to(ask_route(*each.municipality)), "", false});
  }
  if (!all.empty()) {
    model.search.example = all.front().municipality->name + example_of(all.front());
  }
  model.groups.push_back(std::move(group));
  model.more = other_ways(page);
  return model;
}

AskPage town_choice(const PageContext& page, const MunicipalityAnswers& all,
                    const std::string& version) {
  const Municipality& municipality = *all.municipality;
  AskPage model;
  model.chrome = page.chrome("ask-town", municipality.name + "の町を選ぶ",
                             municipality.name + "で、住んでいる町から相談先をさがします。",
                             {{ask_title(page), page.to("ask.html"), "", false}});
  model.lead = page.site().for_professionals()
                   ? "ご本人の住む町を選んでください。丁目や番地は、いりません。"
                   : "お住まいの町を選んでください。丁目や番地は、いりません。";
  model.search = search_of(page, version);
  model.search.municipality = municipality.name;
  model.search.example = example_of(all);
  std::vector<Town> towns;
  const auto by_town = answers_by_town(all);
  for (const auto& [town, answer] : by_town) towns.push_back(*town);
  const bool by_kana = has_readings(towns);
  model.order = by_kana ? "よみの五十音順です。" : "はじめの漢字の、音読みの順です。";
  for (const auto& [town, answer] : by_town) add_town(page, *town, *answer, by_kana, model);
  if (model.jumps.size() < 2) model.jumps.clear();
  model.otherwise = {
      "otherwise", "町が見つからないとき", "ここに電話して、住所を伝えてください。", {}, ""};
  for (const Desk* desk : all.everywhere) {
    model.otherwise.cards.push_back(desk_card(page, *desk));
  }
  model.more = other_ways(page);
  return model;
}

}  // namespace shirube
