#include "site/parts/town_answer.h"

#include <algorithm>
#include <map>
#include <set>

#include "directory/desk.h"
#include "directory/municipality.h"
#include "place/towns/town_names.h"
#include "site/parts/desk_choice.h"
#include "site/parts/listing.h"

namespace shirube {
namespace {

/// What one desk serves of a municipality.
struct Reach {
  const Desk* desk;
  bool everywhere = false;
  std::set<std::u16string> towns;

  Reach(const Desk& reaching, const Municipality& municipality) : desk(&reaching) {
    for (const ServedArea& area : reaching.area) {
      if (area.municipality.id != municipality.id) continue;
      everywhere = everywhere || area.towns.empty();
      for (const std::string& town : area.towns) towns.insert(TownNames(town).key);
    }
  }
  bool names(const TownNames& town) const {
    return towns.contains(town.key) || towns.contains(town.whole_key);
  }
};

std::vector<Reach> reaches(const View& view, const Municipality& municipality) {
  std::vector<Reach> all;
  for (const Desk* desk : desks_for(view, municipality.id)) {
    if (desk->status == Status::open) all.emplace_back(*desk, municipality);
  }
  return all;
}

/// The name of a page for towns: what it does not share with other towns of the municipality. No id
/// holds a "_" or is empty, so that other desks never have the same name.
std::string answer_route(const Municipality& municipality, std::vector<std::string> desks) {
  std::sort(desks.begin(), desks.end());
  std::string name = "ask/" + municipality.id;
  for (const std::string& desk : desks) name += "_" + desk;
  return name + (desks.empty() ? "__others.html" : ".html");
}

TownAnswer answer_for(const std::vector<Reach>& reaches, const TownNames& names,
                      const Municipality& municipality) {
  TownAnswer answer;
  std::vector<std::string> own;
  for (const Reach& reach : reaches) {
    const bool named = !reach.everywhere && reach.names(names);
    if (named) own.push_back(reach.desk->id);
    if (reach.everywhere || named) answer.desks.push_back(reach.desk);
  }
  answer.route = answer_route(municipality, std::move(own));
  return answer;
}

MunicipalityAnswers answers_in(const View& view, const Municipality& municipality,
                               const std::vector<Town>& towns) {
  MunicipalityAnswers all{&municipality, {}, {}};
  const std::vector<Reach> reaching = reaches(view, municipality);
  for (const Reach& reach : reaching) {
    if (reach.everywhere) all.everywhere.push_back(reach.desk);
  }
  std::map<std::string, std::size_t> by_route;
  for (const Town& town : towns) {
    TownAnswer answer = answer_for(reaching, TownNames(town.name), municipality);
    const auto [at, fresh] = by_route.emplace(answer.route, all.answers.size());
    if (fresh) all.answers.push_back(std::move(answer));
    all.answers[at->second].towns.push_back(&town);
  }
  if (all.answers.empty()) {
    all.answers.emplace_back();
    all.answers.front().desks = all.everywhere;
  }
  if (all.answers.size() == 1) all.answers.front().route = ask_route(municipality);
  return all;
}

}  // namespace

std::string ask_route(const Municipality& municipality) {
  return "ask/" + municipality.id + ".html";
}

bool serves_everywhere(const Desk& desk, const Municipality& municipality) {
  return Reach(desk, municipality).everywhere;
}

bool serves_town(const Desk& desk, const Municipality& municipality, const Town& town) {
  const Reach reach(desk, municipality);
  return reach.everywhere || reach.names(TownNames(town.name));
}

std::vector<MunicipalityAnswers> answers_of(const View& view, const TownLists& towns) {
  static const std::vector<Town> none;
  std::vector<MunicipalityAnswers> all;
  for (const Municipality* municipality : municipalities_of_readers(view)) {
    const auto found = towns.find(municipality->id);
    all.push_back(answers_in(view, *municipality, found == towns.end() ? none : found->second));
  }
  return all;
}

}  // namespace shirube
