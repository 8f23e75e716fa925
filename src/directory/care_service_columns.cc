#include "directory/care_service_columns.h"

#include <algorithm>

#include "directory/field_names.h"
#include "source/table.h"

namespace shirube {
namespace {

/// Whether the column is all of its field, so that it goes by the field's other names.
bool is_whole_field(const LayoutColumn& column) {
  return std::count_if(std::begin(care_service_columns), std::end(care_service_columns),
                       [&](const LayoutColumn& each) {
                         return each.record == column.record && each.field == column.field;
                       }) == 1;
}

}  // namespace

std::optional<std::size_t> index_in(const Table& table, const LayoutColumn& column) {
  const auto index = table.column(column.heading);
  if (index || !is_whole_field(column)) return index;
  const Field& field = *column.record().find(column.field);
  const std::vector<std::string>& headings = table.names();
  const auto other = std::find_if(headings.begin(), headings.end(),
                                  [&](const std::string& each) { return goes_by(field, each); });
  if (other == headings.end()) return std::nullopt;
  return static_cast<std::size_t>(other - headings.begin());
}

}  // namespace shirube
