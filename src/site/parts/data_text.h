// A value as one text for people: a cell of open data, a property for search engines. Pure.
#pragma once

#include <string>

#include "base/value.h"

namespace shirube {

/// The label of a word, a number, 「はい」; items of a list with semicolons between, parts of a
/// record with blanks. Empty for what is not given.
std::string data_text(const Value& value);

}  // namespace shirube
