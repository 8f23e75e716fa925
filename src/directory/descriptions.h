// All descriptions: of the site, of every kind of record, and of their parts, in the order in which
// the field reference shows them. A new part is added here.
#pragma once

#include <vector>

#include "directory/field.h"

namespace shirube {

/// The records within records: a contact, opening hours, an application.
const std::vector<const Description*>& part_descriptions();

/// The site, the kinds of records, and the parts.
const std::vector<const Description*>& all_descriptions();

}  // namespace shirube
