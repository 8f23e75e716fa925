// Compiled by audience_compile.cmake, never linked: READERS is the audience of the field with a
// comma, or nothing.
#include "directory/field.h"

namespace shirube {

struct Sample {
  std::string name;
};

const Field field = FieldsOf<Sample>::field<&Sample::name>("name", READERS Presence::required,
                                                           {"名前", "呼び名", "あおぞら"});

}  // namespace shirube
