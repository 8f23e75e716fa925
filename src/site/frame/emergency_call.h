// An emergency contact as pages show it: its number, and the address that dials it when a telephone
// would follow such a link. Stateless; any thread.
#pragma once

#include "directory/site.h"
#include "site/frame/model.h"

namespace shirube {

/// {name, number, call, when, page}. `call` is absent for short numbers with a # such as #7119:
/// telephones refuse to dial them from a page, so they are shown to be typed in.
template <>
struct Model<EmergencyContact> {
  static Value value(const EmergencyContact& contact, Audience audience);
  static const Type& type(Audience audience);
};

}  // namespace shirube
