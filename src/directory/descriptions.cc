#include "directory/descriptions.h"

#include "directory/records.h"

namespace shirube {

const std::vector<const Description*>& part_descriptions() {
  static const std::vector<const Description*> parts = {
      &describe<Source>(),       &describe<EmergencyContact>(), &describe<Synonym>(),
      &describe<OpeningHours>(), &describe<OpeningRule>(),      &describe<HomeCare>(),
      &describe<Liaison>(),      &describe<ServedArea>(),       &describe<Completeness>(),
      &describe<Application>(),  &describe<ApplicationForm>(),  &describe<FormField>(),
      &describe<Sitting>(),      &describe<Speaker>(),          &describe<ProgrammeCase>(),
      &describe<TaskReport>(),   &describe<StatisticRow>(),
  };
  return parts;
}

const std::vector<const Description*>& all_descriptions() {
  static const std::vector<const Description*> all = [] {
    std::vector<const Description*> descriptions = {&describe<Site>()};
    Records().for_each_kind([&](const auto& list) {
      using R = typename std::decay_t<decltype(list)>::value_type;
      descriptions.push_back(&describe<R>());
    });
    descriptions.insert(descriptions.end(), part_descriptions().begin(), part_descriptions().end());
    return descriptions;
  }();
  return all;
}

}  // namespace shirube
