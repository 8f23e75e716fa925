// The tools of visitors who look for a facility: the finder, the comparison, and the card with the
// numbers they gathered.
#include "site/areas/finder/finder.h"

#include <memory>

#include "site/areas/finder/compare_data.h"
#include "site/areas/finder/find/find_data.h"
#include "site/areas/finder/finder_pages.h"
#include "site/areas/finder/opening_data.h"
#include "site/areas/finder/town_points.h"
#include "site/frame/site_plan.h"
#include "site/parts/data_script.h"
#include "site/parts/facility_index.h"
#include "site/parts/home_services.h"
#include "site/parts/listing.h"
#include "site/parts/neighbours.h"
#include "site/parts/official_finder.h"

namespace shirube {
namespace {

/// What a person who is cared for at home has; the value is the kind of facility.
constexpr Word card_roles[] = {
    {0, "clinic", "主治医", "かかりつけ医"},
    {1, "visiting-nursing", "訪問看護"},
    {2, "care-management", "ケアマネジャー"},
    {3, "pharmacy", "薬局"},
};

std::vector<Choice> choices(std::span<const Word> words) {
  std::vector<Choice> all;
  for (const Word& word : words) {
    all.push_back(
        {std::string(word.code), std::string(word.label), std::string(word.note), "", {}});
  }
  return all;
}

std::vector<Choice> service_choices() {
  std::vector<Choice> all;
  for (const HomeService& each : doctors_services()) {
    all.push_back(
        {std::string(each.code), std::string(each.label), std::string(each.note), "", {}});
  }
  return all;
}

/// On a site of very many, the name of a municipality is one of the words instead.
bool offers_municipalities(const View& view) {
  constexpr std::size_t most_choices = 100;
  return members(view).size() <= most_choices;
}

std::vector<Choice> municipality_choices(const PageContext& page) {
  std::vector<Choice> all;
  if (!offers_municipalities(page.view())) return all;
  for (const auto& [municipality, point, stand] :
       municipality_points(page.view(), page.site().places)) {
    const std::string text =
        point ? degrees_text(point->latitude) + " " + degrees_text(point->longitude) : "";
    const std::string_view from = stand == Stand::office ? "役所" : "施設全体の真ん中";
    Url towns;
    if (has_town_points(page.site(), municipality->id)) {
      towns = page.to(town_points_route(municipality->id));
    }
    all.push_back({municipality->id, municipality->name, std::string(from), text, towns});
  }
  return all;
}

ToolScript tool_script(const PageContext& page, std::string_view script) {
  ToolScript tool;
  tool.script = page.to(page.site().asset(script));
  tool.style = page.to(page.site().asset("find.css"));
  tool.data = page.to("data/find/");
  tool.holidays = page.to("data/holidays.js");
  tool.facilities = page.to("facilities/");
  return tool;
}

enum class Below { facilities, finder };

std::vector<Link> parents(const PageContext& page, Below below) {
  std::vector<Link> links = {{"施設をさがす", page.to("facilities.html"), "", false}};
  if (below == Below::finder)
    links.push_back({"条件を選んでさがす", page.to("find.html"), "", false});
  return links;
}

FindPage find_page(const PageContext& page, const std::string& version) {
  FindPage model;
  model.chrome = page.chrome("find", "条件を選んでさがす",
                             "名前、町、処置、距離などの条件から施設をさがせます。",
                             parents(page, Below::facilities));
  model.tool = tool_script(page, "find.js");
  model.tool.version = version;
  model.municipalities = municipality_choices(page);
  model.kinds = choices(vocabulary<FacilityKind>().words);
  model.services = service_choices();
  model.treatments = choices(vocabulary<Treatment>().words);
  model.lists = {{"市町村と種類の表からさがす", page.to("facilities.html"), "", false},
                 {"医療処置からさがす", page.to("treatments.html"), "", false}};
  for (const FacilityKind kind : {FacilityKind::clinic, FacilityKind::visiting_nursing}) {
    model.registers.push_back(official_finder(kind));
  }
  model.desks = page.to("desks.html");
  model.compare = page.to("compare.html");
  model.card = page.to("card.html");
  return model;
}

ComparePage compare_page(const PageContext& page) {
  ComparePage model;
  model.chrome =
      page.chrome("compare", "施設をくらべる", "選んだ施設を並べて、ちがいを見られます。",
                  parents(page, Below::finder));
  model.tool = tool_script(page, "compare.js");
  model.tool.data = page.to("data/compare/");
  model.find = page.to("find.html");
  return model;
}

CardPage card_page(const PageContext& page) {
  CardPage model;
  model.chrome = page.chrome("card", "関係機関カード",
                             "主治医や薬局などの電話番号を1枚にまとめて、印刷できます。",
                             parents(page, Below::finder));
  model.tool = tool_script(page, "card.js");
  model.find = page.to("find.html");
  model.roles = choices(card_roles);
  for (const Desk& desk : page.view().all<Desk>()) {
    if (desk.status == Status::closed || desk.phone.number.empty()) continue;
    const bool outside = page.site().outside(desk.municipality);
    model.desks.push_back({desk.name, desk.phone.shown(), outside ? "（地域の外）" : ""});
  }
  return model;
}

/// A script for each municipality and kind that has a facility.
void plan_compare_data(SitePlan& plan) {
  const SiteContext& context = plan.context();
  const auto index = std::make_shared<const FacilityIndex>(context.view);
  for (const Municipality* municipality : all_municipalities(context.view)) {
    for (const Word& kind : vocabulary<FacilityKind>().words) {
      const auto facility_kind = static_cast<FacilityKind>(kind.value);
      if (index->in(municipality->id, facility_kind).empty()) continue;
      const std::string code(kind.code);
      plan.add_file(compare_route(municipality->id, code),
                    [&context, index, municipality, code, facility_kind] {
                      return compare_script(PageContext(context, "compare.html"), municipality->id,
                                            code, index->in(municipality->id, facility_kind));
                    });
    }
  }
}

/// A script for each municipality with towns from which distances can count.
void plan_town_points(SitePlan& plan) {
  const SiteContext& context = plan.context();
  if (!offers_municipalities(context.view)) return;
  for (const Municipality* municipality : members(context.view)) {
    if (!has_town_points(context, municipality->id)) continue;
    plan.add_file(town_points_route(municipality->id), [&context, municipality] {
      return town_points_script(context, municipality->id);
    });
  }
}

}  // namespace

std::string plan_finder(SitePlan& plan) {
  const std::string version = plan_find_data(plan);
  plan.add_page("find.html", "find.html",
                [version](const PageContext& page) { return find_page(page, version); });
  plan.add_page("compare.html", "compare.html", compare_page);
  plan.add_page("card.html", "card.html", card_page);
  plan_compare_data(plan);
  plan_town_points(plan);
  plan.add_file("data/holidays.js", [&context = plan.context()] {
    return data_script("holidays", holidays_json(context.view.holidays(), context.today));
  });
  return version;
}

}  // namespace shirube
