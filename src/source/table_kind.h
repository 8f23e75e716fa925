// Tables that offices publish and that are none of ours, known by their headings, so that a message
// can say what somebody put there and what to do with it. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace shirube {

struct TableKind {
  std::string_view name;
  /// What to do, in whole sentences.
  std::string_view remedy;
};

/// The kind of the table with these names of columns, as column_key() gives them; null when it is
/// none that we know. A row of a table without headings may stand for them.
const TableKind* table_kind(const std::vector<std::string>& keys);

}  // namespace shirube
