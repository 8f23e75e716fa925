// What of a facility the finder searches, folded: the same words that records.js makes from the
// columns in the browser. Values, made on any thread.
#pragma once

#include <string>
#include <vector>

#include "site/areas/finder/find/find_list.h"

namespace shirube {

struct FindText {
  /// searched_text() of find_columns.h.
  std::u32string text;
  /// The telephone number without hyphens.
  std::u32string digits;
};

/// One for each record of the list, in its order.
std::vector<FindText> find_texts(const FindList& list);

}  // namespace shirube
