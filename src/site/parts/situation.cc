#include "site/parts/situation.h"

#include <string>

#include "site/frame/page_context.h"

namespace shirube {
namespace {

constexpr Topic discharge[] = {Topic::discharge, Topic::rehabilitation};
constexpr Topic daily_care[] = {Topic::home_medicine, Topic::medicine, Topic::dental};
constexpr Topic emergency[] = {Topic::emergency};
constexpr Topic end_of_life[] = {Topic::end_of_life};
constexpr Topic care[] = {Topic::care};
constexpr Topic dementia[] = {Topic::dementia};
constexpr Topic money[] = {Topic::money};
constexpr Topic no_relatives[] = {Topic::no_relatives};

using W = SituationsWords;

constexpr SituationText discharge_for_residents[] = {
    &W::discharge_call_early, &W::discharge_care_at_home, &W::discharge_insurance};
constexpr SituationText discharge_for_professionals[] = {&W::discharge_work_early,
                                                         &W::discharge_work_search};

constexpr SituationText daily_care_for_residents[] = {&W::daily_care_visits,
                                                      &W::daily_care_whom_to_ask};
constexpr SituationText daily_care_for_professionals[] = {&W::daily_care_work_topics,
                                                          &W::daily_care_work_resources};

constexpr SituationText sudden_change_for_residents[] = {
    &W::sudden_change_119, &W::sudden_change_own_doctor, &W::sudden_change_prepare};
constexpr SituationText sudden_change_for_professionals[] = {&W::sudden_change_work_order,
                                                             &W::sudden_change_work_night};

constexpr SituationText end_of_life_for_residents[] = {&W::end_of_life_planning,
                                                       &W::end_of_life_at_home};
constexpr SituationText end_of_life_for_professionals[] = {&W::end_of_life_work_topics};

constexpr SituationText care_for_residents[] = {&W::care_first_call, &W::care_family};
constexpr SituationText care_for_professionals[] = {&W::care_work_topics};

constexpr SituationText dementia_for_residents[] = {&W::dementia_call_early, &W::dementia_visits};
constexpr SituationText dementia_for_professionals[] = {&W::dementia_work_topics};

constexpr SituationText money_for_residents[] = {&W::money_limits, &W::money_whom_to_ask};
constexpr SituationText money_for_professionals[] = {&W::money_work_topics};

constexpr SituationText no_relatives_for_residents[] = {&W::no_relatives_possible,
                                                        &W::no_relatives_early};
constexpr SituationText no_relatives_for_professionals[] = {&W::no_relatives_work_topics};

constexpr Situation table[] = {
    {"discharge",
     &W::discharge,
     &W::discharge_need,
     {discharge_for_residents, discharge_for_professionals},
     discharge,
     Scene::discharge,
     false},
    {"daily-care",
     &W::daily_care,
     &W::daily_care_need,
     {daily_care_for_residents, daily_care_for_professionals},
     daily_care,
     Scene::daily_care,
     false},
    {"sudden-change",
     &W::sudden_change,
     &W::sudden_change_need,
     {sudden_change_for_residents, sudden_change_for_professionals},
     emergency,
     Scene::sudden_change,
     true},
    {"end-of-life",
     &W::end_of_life,
     &W::end_of_life_need,
     {end_of_life_for_residents, end_of_life_for_professionals},
     end_of_life,
     Scene::end_of_life,
     false},
    {"care",
     &W::care,
     &W::care_need,
     {care_for_residents, care_for_professionals},
     care,
     Scene::none,
     false},
    {"dementia",
     &W::dementia,
     &W::dementia_need,
     {dementia_for_residents, dementia_for_professionals},
     dementia,
     Scene::none,
     false},
    {"money",
     &W::money,
     &W::money_need,
     {money_for_residents, money_for_professionals},
     money,
     Scene::none,
     false},
    {"no-relatives",
     &W::no_relatives,
     &W::no_relatives_need,
     {no_relatives_for_residents, no_relatives_for_professionals},
     no_relatives,
     Scene::none,
     false},
};

}  // namespace

std::span<const Situation> situations() {
  return table;
}

std::string situation_route(const Situation& situation) {
  return "situations/" + std::string(situation.code) + ".html";
}

std::vector<Link> situation_links(const PageContext& page) {
  const SituationsWords words(page.language());
  std::vector<Link> links;
  for (const Situation& situation : situations()) {
    links.push_back({(words.*situation.title)(), page.to(situation_route(situation)),
                     (words.*situation.need)(), false});
  }
  return links;
}

}  // namespace shirube
