// Which desks to send a reader to. A View of residents holds only desks that accept residents, so
// whatever is chosen here can be called.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "directory/desk.h"
#include "directory/view.h"

namespace shirube {

/// Where an audience begins: residents at the centre, professionals at the desk made for them.
DeskKind first_desk_kind(Audience audience);

/// The desks that serve a municipality, the audience's first_desk_kind() first, then by kind and
/// reading; at most `limit`. Closed ones are left out.
std::vector<const Desk*> desks_for(const View& view, const std::string& municipality,
                                   std::size_t limit = std::numeric_limits<std::size_t>::max());

/// True when the desk serves the municipality or a part of it.
bool serves(const Desk& desk, const std::string& municipality);

}  // namespace shirube
