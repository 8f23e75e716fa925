// The names under which a field is found: in tables of others, in what people write for its key,
// and on our own pages and tables. All of them come from the field's line in its description. Pure
// functions of descriptions, which live as long as the process.
#pragma once

#include <string_view>
#include <vector>

#include "directory/field.h"

namespace shirube {

/// The name of its column in our tables of open data: what pages call it. The names in the standards
/// are those by which tables of others are read.
std::string_view heading_of(const Field& field);

/// Its columns in the two standards and whatever else it goes by; neither key nor label.
std::vector<std::string_view> other_names(const Field& field);

/// The field of a column with that heading: a key, a label or another name, in whatever width it is
/// written. Null when there is none.
const Field* field_named(const Description& description, std::string_view heading);

}  // namespace shirube
