// What a table of open data has and its reader does not use, to be told once a file: facts that
// would else be lost without a word. Pure functions.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace shirube {

class DiagnosticSink;
class Table;

/// Reports the columns that are none of `used` and hold anything in one of `rows`, with how many
/// cells that are.
void report_unused_columns(const Table& table, std::span<const std::string_view> used,
                           const std::vector<std::size_t>& rows, DiagnosticSink& sink);

}  // namespace shirube
