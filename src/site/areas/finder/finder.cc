// The tools of visitors who look for a facility: the finder, the comparison, and the card with the
// numbers they gathered.
#include "site/areas/finder/finder.h"

#include <memory>

#include "directory/desk.h"
#include "directory/home_care.h"
#include "directory/municipality.h"
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
#include "words/finder.h"
#include "words/frame.h"
#include "words/parts.h"

namespace shirube {
namespace {

/// What a person who is cared for at home has; the value is the kind of facility.
std::vector<Choice> card_roles(const FinderWords& words) {
  return {{"clinic", words.role_doctor(), words.role_doctor_note(), "", {}},
          {"visiting-nursing", words.role_nursing(), "", "", {}},
          {"care-management", words.role_care_manager(), "", "", {}},
          {"pharmacy", words.role_pharmacy(), "", "", {}}};
}

std::vector<Choice> choices(std::span<const Word> words) {
  std::vector<Choice> all;
  for (const Word& word : words) {
    all.push_back(
        {std::string(word.code), std::string(word.label), std::string(word.note), "", {}});
  }
  return all;
}

std::vector<Choice> service_choices(const PartsWords& words) {
  std::vector<Choice> all;
  for (const HomeService& each : doctors_services()) {
    all.push_back({std::string(each.code), each.label(words), each.note(words), "", {}});
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
  const FinderWords words(page.language());
  for (const auto& [municipality, point, stand] :
       municipality_points(page.view(), page.site().places)) {
    const std::string text =
        point ? degrees_text(point->latitude) + " " + degrees_text(point->longitude) : "";
    const std::string from =
        stand == Stand::office ? words.from_office() : words.from_middle_of_facilities();
    Url towns;
    if (has_town_points(page.site(), municipality->id)) {
      towns = page.to(town_points_route(municipality->id));
    }
    all.push_back({municipality->id, municipality->name, from, text, towns});
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
  std::vector<Link> links = {to_all_facilities(page)};
  if (below == Below::finder) {
    links.push_back({FrameWords(page.language()).page_find(), page.to("find.html"), "", false});
  }
  return links;
}

FindPage find_page(const PageContext& page, const std::string& version) {
  FindPage model;
  const PartsWords parts(page.language());
  model.chrome = page.chrome("find", FrameWords(page.language()).page_find(),
                             FinderWords(page.language()).description_of_finder(),
                             parents(page, Below::facilities));
  model.tool = tool_script(page, "find.js");
  model.tool.version = version;
  model.municipalities = municipality_choices(page);
  model.kinds = choices(vocabulary<FacilityKind>().words);
  model.services = service_choices(parts);
  model.treatments = choices(vocabulary<Treatment>().words);
  model.lists = {{parts.facilities_by_table(), page.to("facilities.html"), "", false},
                 {parts.facilities_by_treatment(), page.to("treatments.html"), "", false}};
  for (const FacilityKind kind : {FacilityKind::clinic, FacilityKind::visiting_nursing}) {
    model.registers.push_back(official_finder(kind, page.language()));
  }
  model.others = page.to(page.site().asset("find-others.js"));
  model.desks = page.to("desks.html");
  model.compare = page.to("compare.html");
  model.card = page.to("card.html");
  return model;
}

ComparePage compare_page(const PageContext& page) {
  ComparePage model;
  const FinderWords words(page.language());
  model.chrome = page.chrome("compare", words.comparison(), words.description_of_comparison(),
                             parents(page, Below::finder));
  model.tool = tool_script(page, "compare.js");
  model.tool.data = page.to("data/compare/");
  model.find = page.to("find.html");
  return model;
}

CardPage card_page(const PageContext& page) {
  CardPage model;
  const FinderWords words(page.language());
  model.chrome =
      page.chrome("card", words.card(), words.description_of_card(), parents(page, Below::finder));
  model.tool = tool_script(page, "card.js");
  model.find = page.to("find.html");
  model.roles = card_roles(words);
  const std::string mark_outside = PartsWords(page.language()).mark_outside();
  for (const Desk& desk : page.view().all<Desk>()) {
    if (desk.status == Status::closed || desk.phone.number.empty()) continue;
    const bool outside = page.site().outside(desk.municipality);
    model.desks.push_back({desk.name, desk.phone.shown(), outside ? mark_outside : ""});
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
