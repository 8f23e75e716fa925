// The names under which a field is found: in tables of others, in what people write for its key,
// and on our own pages and tables. All of them come from the field's line in its description. Pure
// functions of descriptions, which live as long as the process.
#pragma once

#include <string_view>
#include <vector>

#include "directory/field.h"

namespace shirube {

/// Its columns in the two standards and whatever else it goes by, each once; neither key nor label.
/// Our own tables head a column with the label.
std::vector<std::string_view> other_names(const Field& field);

/// Whether a column with that heading is the field: by key, label or another name, in whatever
/// width and case it is written.
bool goes_by(const Field& field, std::string_view heading);

}  // namespace shirube
