// Whom to call first when no desk is made for a question. Pure functions.
#pragma once

#include "directory/audience.h"
#include "directory/desk.h"

namespace shirube {

/// True for desks that answer everything that an audience may ask, or find who does: those that say
/// so (「どこに相談すればよいか分からない」); for residents the 地域包括支援センター as well, for
/// professionals the 在宅医療・介護連携の相談窓口.
bool is_first_contact(const Desk& desk, Audience audience);

/// True when the desk names the topic, or is a first contact.
bool takes(const Desk& desk, Topic topic, Audience audience);

}  // namespace shirube
