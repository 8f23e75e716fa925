// Which rows of the tables of open data become records: those of the municipalities in content, and
// those over which a file of content lies. The tables are those of the whole country. Made once for
// a run from records that outlive it; then any thread may ask it.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.h"
#include "directory/municipality.h"
#include "directory/records.h"

namespace shirube {

class DiagnosticSink;

/// What a row says of where it belongs, as the table writes it.
struct RowOrigin {
  std::string_view code;
  std::string_view prefecture;
  std::string_view municipality;
};

/// Where a row belongs. `municipality` is null for a row of elsewhere.
struct RowPlace {
  const Municipality* municipality = nullptr;
  CodeReading reading;
  /// The code is that of a municipality with another name, or is not that of this name.
  bool name_and_code_differ = false;
};

class TableScope {
 public:
  TableScope(const RecordList<const Municipality>& municipalities,
             std::set<std::string, std::less<>> overlaid);

  RowPlace place_of(const RowOrigin& row) const;
  /// True when a file of content lies over the row with this id.
  bool overlaid(std::string_view id) const { return overlaid_.contains(id); }
  /// True when content has a municipality in the prefecture with this name.
  bool knows_prefecture(std::string_view prefecture) const;

 private:
  /// A municipality of content with its names as they are compared.
  struct Known {
    const Municipality* municipality;
    std::string name;
    std::string prefecture;
  };
  const Known* by_code(const CodeReading& reading) const;
  const Known* by_name(const std::string& name, const std::string& prefecture) const;

  std::vector<Known> known_;
  std::set<std::string, std::less<>> overlaid_;
};

/// Counts the rows of one table that are of elsewhere, to be told once.
class RowsElsewhere {
 public:
  void add(const RowOrigin& row);
  bool any() const { return all_ > 0; }
  /// 「横浜市 120行、川崎市 90行、ほか 14 市町村」. Nothing is told of none.
  void report(const Location& where, DiagnosticSink& sink) const;

 private:
  std::map<std::string, std::size_t> rows_;
  std::size_t all_ = 0;
};

}  // namespace shirube
