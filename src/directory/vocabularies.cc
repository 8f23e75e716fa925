#include "directory/vocabularies.h"

#include "directory/records.h"

namespace shirube {

const std::vector<const Vocabulary*>& all_vocabularies() {
  static const std::vector<const Vocabulary*> all = {
      &vocabulary<RecordAudience>(), &vocabulary<FacilityKind>(), &vocabulary<CareService>(),
      &vocabulary<Status>(),         &vocabulary<Answer>(),       &vocabulary<Treatment>(),
      &vocabulary<HolidayRule>(),    &vocabulary<DeskKind>(),     &vocabulary<Caller>(),
      &vocabulary<Topic>(),          &vocabulary<EventKind>(),    &vocabulary<Profession>(),
      &vocabulary<Scene>(),          &vocabulary<Task>(),         &vocabulary<TaskEdition>(),
      &vocabulary<Rating>(),
  };
  return all;
}

}  // namespace shirube
