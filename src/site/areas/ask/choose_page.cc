#include "site/areas/ask/choose_page.h"

#include "directory/desk.h"
#include "directory/municipality.h"
#include "directory/site.h"
#include "site/areas/ask/kana_row.h"
#include "site/parts/cards.h"
#include "site/parts/listing.h"
#include "words/ask.h"
#include "words/parts.h"

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
  return {{AskWords(page.language()).situations(), page.to("situations.html"), "", false},
          to_all_desks(page)};
}

/// Each town with the page that answers for it, in the order of the towns' list.
std::map<const Town*, const TownAnswer*> answers_by_town(const MunicipalityAnswers& all) {
  std::map<const Town*, const TownAnswer*> by_town;
  for (const TownAnswer& answer : all.answers) {
    for (const Town* town : answer.towns) by_town.emplace(town, &answer);
  }
  return by_town;
}

/// What stands above the towns of `letter`'s row.
std::string row_title(const AskWords& words, std::string_view letter) {
  return letter.empty() ? words.towns_of_no_row() : words.towns_of_row(letter);
}

/// Under a row of kana each, or all together where their readings are not known.
enum class Grouped { by_row, together };

void add_town(const PageContext& page, const Town& town, const TownAnswer& answer, Grouped grouped,
              AskPage& model) {
  const AskWords words(page.language());
  const KanaRow& row = kana_row(town.kana);
  const bool by_row = grouped == Grouped::by_row;
  const std::string id(by_row ? row.id : "towns");
  if (model.groups.empty() || model.groups.back().id != id) {
    const std::string title = by_row ? row_title(words, row.letter) : words.all_towns();
    model.groups.push_back({id, title, {}});
    model.jumps.push_back({title, page.to(page.route() + "#" + id), "", false});
  }
  model.groups.back().links.push_back({town.name, page.to(answer.route), "", false});
}

}  // namespace

std::string ask_title(const PageContext& page) {
  const AskWords words(page.language());
  return ByAudience(words.title(), words.title_of_work())[page.audience()];
}

AskPage municipality_choice(const PageContext& page, const std::vector<MunicipalityAnswers>& all,
                            const std::string& version) {
  const AskWords words(page.language());
  AskPage model;
  model.chrome = page.chrome("ask", ask_title(page), words.description(page.view().site().region));
  model.lead = ByAudience(words.lead(), words.lead_of_work())[page.audience()];
  model.search = search_of(page, version);
  LinkGroup group{"municipalities", words.municipalities(), {}};
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
  const AskWords words(page.language());
  AskPage model;
  model.chrome = page.chrome("ask-town", words.towns_title(municipality.name),
                             words.towns_description(municipality.name),
                             {{ask_title(page), page.to("ask.html"), "", false}});
  model.lead = ByAudience(words.towns_lead(), words.towns_lead_of_work())[page.audience()];
  model.search = search_of(page, version);
  model.search.municipality = municipality.name;
  model.search.example = example_of(all);
  std::vector<Town> towns;
  const auto by_town = answers_by_town(all);
  for (const auto& [town, answer] : by_town) towns.push_back(*town);
  const Grouped grouped = has_readings(towns) ? Grouped::by_row : Grouped::together;
  model.order = grouped == Grouped::by_row ? PartsWords(page.language()).by_reading()
                                           : words.by_first_kanji();
  for (const auto& [town, answer] : by_town) add_town(page, *town, *answer, grouped, model);
  if (model.jumps.size() < 2) model.jumps.clear();
  model.otherwise = {"otherwise", words.town_not_found(), words.what_then(), {}, ""};
  for (const Desk* desk : all.everywhere) {
    model.otherwise.cards.push_back(record_card(page, *desk));
  }
  model.more = other_ways(page);
  return model;
}

}  // namespace shirube
