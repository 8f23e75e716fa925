#include "directory/descriptions.h"

#include "directory/application.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/home_care.h"
#include "directory/initiative.h"
#include "directory/liaison.h"
#include "directory/municipality.h"
#include "directory/programme.h"
#include "directory/record_kind.h"
#include "directory/site.h"
#include "directory/statistic.h"

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
    for (const RecordKind& kind : record_kinds()) descriptions.push_back(&kind.description());
    descriptions.insert(descriptions.end(), part_descriptions().begin(), part_descriptions().end());
    return descriptions;
  }();
  return all;
}

}  // namespace shirube
