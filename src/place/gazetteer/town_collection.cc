#include "place/gazetteer/town_collection.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/text.h"
#include "place/bounds.h"

namespace shirube {
namespace {

/// The point with the least distance to all others: of a bent town, a middle still lies in it.
std::optional<Point> medoid(const std::vector<Point>& points) {
  std::optional<Point> best;
  double least = std::numeric_limits<double>::max();
  // Where there are many, a sample says the same.
  const std::size_t step = points.size() / 64 + 1;
  for (std::size_t i = 0; i < points.size(); i += step) {
    double sum = 0;
    for (std::size_t j = 0; j < points.size(); j += step) {
      sum += distance_metres(points[i], points[j]);
    }
    if (sum >= least) continue;
    least = sum;
    best = points[i];
  }
  return best;
}

bool south_first(const Point& a, const Point& b) {
  return std::pair(a.latitude, a.longitude) < std::pair(b.latitude, b.longitude);
}

/// In an order of their own: what is made of the points does not depend on the rows'.
void settle_given_points(CollectedTown& town) {
  std::sort(town.given.begin(), town.given.end(), south_first);
  town.point = medoid(town.given);
  town.ambiguous = std::any_of(town.given.begin(), town.given.end(),
                               [&](const Point& point) { return lie_apart(*town.point, point); });
}

std::vector<Point> block_points(const CollectedTown& town) {
  std::vector<Point> points;
  for (const auto& [number, point] : town.blocks) points.push_back(point);
  return points;
}

void take_point_of_parts(CollectedTown& town, const std::vector<CollectedTown>& towns) {
  if (town.point || town.parts.empty()) return;
  std::vector<Point> points;
  for (std::uint32_t part : town.parts) {
    if (towns[part].point) points.push_back(*towns[part].point);
  }
  town.point = medoid(points);
  town.kind = TownKind::group;
}

/// A new 丁目 whose point no table has yet lies in what it was cut from.
void lend_point_to_parts(const CollectedTown& town, std::vector<CollectedTown>& towns) {
  for (std::uint32_t part : town.parts) {
    if (towns[part].point || towns[part].kind != TownKind::chome) continue;
    towns[part].point = town.point;
    towns[part].kind = TownKind::group;
  }
}

}  // namespace

bool lie_apart(const Point& a, const Point& b) {
  constexpr double same_place_metres = 1'000;
  return distance_metres(a, b) > same_place_metres;
}

std::string name_without_chome(const std::string& name) {
  constexpr std::u32string_view digits = U"〇一二三四五六七八九十0123456789０１２３４５６７８９";
  std::u32string letters = to_code_points(name);
  const std::u32string_view all = letters;
  const std::size_t counter = all.ends_with(U"丁目") ? 2 : all.ends_with(U"丁") ? 1 : 0;
  if (counter == 0) return "";
  std::size_t end = letters.size() - counter;
  const std::size_t number_end = end;
  while (end > 0 && digits.find(letters[end - 1]) != digits.npos) --end;
  if (end == number_end || end == 0) return "";
  return to_utf8(all.substr(0, end));
}

void TownCollection::add(const TownRow& row) {
  const std::string name = std::string(row.town) + std::string(row.koaza);
  CollectedTown& town = by_name_[name];
  town.name = name;
  if (!row.koaza.empty()) {
    town.kind = TownKind::koaza;
    parts_[std::string(row.town)].insert(name);
  } else if (town.kind != TownKind::koaza && !name_without_chome(name).empty()) {
    town.kind = TownKind::chome;
  }
  if (!row.point) return;
  if (!row.block) {
    town.given.push_back(*row.point);
    return;
  }
  const auto [block, added] = town.blocks.emplace(*row.block, *row.point);
  if (!added) block->second = std::min(block->second, *row.point, south_first);
}

std::vector<CollectedTown> TownCollection::finish() {
  for (const auto& [name, town] : by_name_) {
    if (town.kind == TownKind::chome) parts_[name_without_chome(name)].insert(name);
  }
  for (const auto& [shared, names] : parts_) by_name_[shared].name = shared;

  std::vector<CollectedTown> towns;
  std::map<std::string, std::uint32_t> indices;
  for (auto& [name, town] : by_name_) {
    indices[name] = static_cast<std::uint32_t>(towns.size());
    towns.push_back(std::move(town));
  }
  for (const auto& [shared, names] : parts_) {
    for (const std::string& name : names) towns[indices[shared]].parts.push_back(indices[name]);
  }
  for (CollectedTown& town : towns) {
    settle_given_points(town);
    if (!town.point) town.point = medoid(block_points(town));
  }
  for (CollectedTown& town : towns) take_point_of_parts(town, towns);
  for (const CollectedTown& town : towns) lend_point_to_parts(town, towns);
  return towns;
}

}  // namespace shirube
