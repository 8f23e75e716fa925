// The columns of a table of open data: what the records' description calls open, with the headings
// and cells that its Kind reads again, and what follows from the record's place and municipality.
// Each is entered once, for CSV, for JSON and for the page that lists them. Pure; what it makes
// points into descriptions and the site's context.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "directory/desk.h"
#include "directory/event.h"
#include "directory/facility.h"
#include "directory/open_data_kinds.h"
#include "site/frame/site_context.h"

namespace shirube {

/// A value as the cells of a table, and as JSON; all empty when there is none.
struct DataCells {
  std::vector<std::string> texts;
  std::string json;
};

/// A record, and the same with the names of municipalities in the place of their ids, which nobody
/// outside knows: also in lists and nested records.
template <class R>
struct DataRow {
  DataRow(const SiteContext& context, const R& record);
  const R& record;
  R named;
};

/// A value with its columns in the table: several for a source, for what is done at home.
template <class R>
struct DataColumn {
  std::vector<std::string> headings;
  /// What the page that lists the columns calls them together.
  std::string name;
  std::string help;
  /// Its member in JSON.
  std::string_view key;
  std::function<DataCells(const DataRow<R>& row)> cells;
};

/// In the order in which they are published.
template <class R>
requires has_open_data<R> std::vector<DataColumn<R>> data_columns(const SiteContext& context);

}  // namespace shirube
