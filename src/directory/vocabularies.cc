#include "directory/vocabularies.h"

#include "directory/desk_words.h"
#include "directory/event.h"
#include "directory/home_care.h"
#include "directory/initiative.h"
#include "directory/opening/opening_hours.h"
#include "directory/record.h"
#include "directory/scene.h"

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
