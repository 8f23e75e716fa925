// The towns of one municipality while a gazetteer is made: rows of tables put together by name,
// with a town for each name that several 丁目 or 小字 share. One owner, one thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "place/gazetteer/gazetteer_format.h"
#include "place/gazetteer/town_table.h"

namespace shirube {

struct CollectedTown {
  std::string name;
  TownKind kind = TownKind::oaza;
  std::optional<Point> point;
  /// The points that its rows give.
  std::vector<Point> given;
  /// The 丁目 and 小字 of this name; indices into the collection.
  std::vector<std::uint32_t> parts;
  std::map<std::uint32_t, Point> blocks;
  /// Two rows of the name lie apart: nobody knows which is meant.
  bool ambiguous = false;
};

class TownCollection {
 public:
  void add(const TownRow& row);

  /// Once all rows are there: adds the shared names, and gives points to those without from their
  /// parts, blocks or shared name. Sorted by name.
  std::vector<CollectedTown> finish();

 private:
  std::map<std::string, CollectedTown> by_name_;
  /// The names that stand behind a shared one.
  std::map<std::string, std::set<std::string>> parts_;
};

/// Whether two points of one name are two places: more than a kilometre apart.
bool lie_apart(const Point& a, const Point& b);

/// 中町 of 中町三丁目; empty when the name does not end with a 丁目.
std::string name_without_chome(const std::string& name);

}  // namespace shirube
