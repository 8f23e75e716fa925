#include "site/plan.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <span>

#include "directory/kind_names.h"
#include "site/areas/ask/ask.h"
#include "site/areas/data/data.h"
#include "site/areas/desks/desks.h"
#include "site/areas/events/events.h"
#include "site/areas/facilities/facilities.h"
#include "site/areas/facilities/lists/lists.h"
#include "site/areas/finder/finder.h"
#include "site/areas/home/home.h"
#include "site/areas/learn/learn.h"
#include "site/areas/map/map.h"
#include "site/areas/news/news.h"
#include "site/areas/offline/offline.h"
#include "site/areas/statements/statements.h"
#include "site/areas/work/work.h"
#include "site/parts/cards.h"

namespace shirube {
namespace {

enum class Sites { both, residents, professionals };

/// What one function plans.
struct Area {
  void (*plan)(SitePlan& plan);
  Sites sites = Sites::both;
  /// The numbers of the kinds of records that have their pages, or stand on its pages.
  std::span<const std::size_t> kinds = {};
};

template <class... R>
constexpr std::array<std::size_t, sizeof...(R)> kinds = {kind_number<R>...};

/// The page for devices without a network searches what the finder knows.
void plan_search(SitePlan& plan) {
  plan_offline(plan, plan_finder(plan));
}

/// All that there is, in the order in which it stands in the navigation.
constexpr Area areas[] = {
    {plan_home},
    {plan_ask},
    {plan_situations},
    {plan_lists, Sites::both, kinds<Municipality>},
    {plan_facilities, Sites::both, kinds<Facility>},
    {plan_treatments, Sites::professionals},
    {plan_desks, Sites::both, kinds<Desk>},
    {plan_trainings, Sites::professionals, kinds<Training>},
    {plan_forms, Sites::professionals, kinds<SharedForm>},
    {plan_programmes, Sites::both, kinds<Programme>},
    {plan_initiatives, Sites::professionals, kinds<Initiative>},
    {plan_statistics, Sites::professionals, kinds<Statistic>},
    {plan_map},
    {plan_news, Sites::both, kinds<News>},
    {plan_learn, Sites::both, kinds<Material, Page>},
    {plan_events, Sites::both, kinds<PublicEvent>},
    {plan_confirmation, Sites::professionals},
    {plan_open_data, Sites::residents},
    {plan_statements},
    // What names the pages of the others.
    {plan_search},
    {plan_feeds},
};

template <class R>
concept HasEntryInLists = requires(const PageContext& page, const R& record) {
  { record_card(page, record) } -> std::same_as<Card>;
};
template <class R>
concept HasArea = std::ranges::any_of(areas, [](const Area& area) {
  return std::ranges::find(area.kinds, kind_number<R>) != area.kinds.end();
});

#define SHOWN(R)                                           \
  static_assert(HasArea<R>, "no area for this kind: " #R); \
  static_assert(HasEntryInLists<R>, "no record_card(): " #R);
SHIRUBE_EACH_KIND(SHOWN)
#undef SHOWN

bool belongs_to(Sites sites, Audience audience) {
  switch (sites) {
    case Sites::both:
      return true;
    case Sites::residents:
      return audience == Audience::residents;
    case Sites::professionals:
      return audience == Audience::professionals;
  }
  return false;
}

void plan_web(SitePlan& plan) {
  for (const Area& area : areas) {
    if (belongs_to(area.sites, plan.context().audience())) area.plan(plan);
  }
}

}  // namespace

SitePlan plan_site(const SiteContext& context) {
  SitePlan plan(context);
  switch (context.edition.form) {
    case Form::web:
      plan_web(plan);
      break;
  }
  return plan;
}

}  // namespace shirube
