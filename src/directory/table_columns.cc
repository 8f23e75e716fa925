#include "directory/table_columns.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/text.h"
#include "source/table.h"

namespace shirube {
namespace {

/// A number of the row is no fact about a facility.
constexpr std::string_view row_number = "No";

}  // namespace

void report_unused_columns(const Table& table, std::span<const std::string_view> used,
                           const std::vector<std::size_t>& rows, DiagnosticSink& sink) {
  std::set<std::string> known = {column_key(row_number)};
  for (const std::string_view name : used) known.insert(column_key(name));
  std::string unused;
  for (std::size_t column = 0; column < table.names().size(); ++column) {
    const std::string& name = table.names()[column];
    // The second column of a name is not read either.
    const bool first = table.column(name) == column;
    if (first && known.contains(column_key(name))) continue;
    const auto filled = std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
      return !trim(table.cell(row, column)).empty();
    });
    if (filled == 0) continue;
    add_item(unused, "、",
             (name.empty() ? std::string("名前のない列") : name) + "（" + std::to_string(filled) +
                 "件）");
  }
  if (unused.empty()) return;
  sink.report(DirectoryFault::table_columns_unused, {table.source(), 1, 1, 1}, {unused});
}

}  // namespace shirube
