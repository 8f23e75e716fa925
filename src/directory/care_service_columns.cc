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
  const Field* field = column.record().find(column.field);
  for (const std::string_view name : other_names(*field)) {
    if (const auto other = table.column(name)) return other;
  }
  return std::nullopt;
}

}  // namespace shirube
