// Gazetteers of a few rows, made in memory for tests. One owner; names are literals, or outlive it.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "place/gazetteer/gazetteer.h"
#include "place/gazetteer/gazetteer_writer.h"

namespace shirube::test {

constexpr unsigned hokkaido = 1, iwate = 3, akita = 5, tokyo = 13, kanagawa = 14, shizuoka = 22,
                   kyoto = 26, wakayama = 30, hiroshima = 34, ehime = 38;

/// A row of a town; `point` {} for one without.
inline TownRow town(unsigned prefecture, std::string_view municipality, std::string_view name,
                    Point point = {}, std::string_view koaza = "") {
  TownRow row;
  row.prefecture = prefecture;
  row.municipality = municipality;
  row.town = name;
  row.koaza = koaza;
  if (point != Point{}) row.point = point;
  return row;
}

inline TownRow block(unsigned prefecture, std::string_view municipality, std::string_view name,
                     std::uint32_t number, Point point) {
  TownRow row = town(prefecture, municipality, name, point);
  row.block = number;
  return row;
}

/// Somewhere in Japan, `east` and `north` metres (about) from a fixed point.
constexpr Point spot(int east, int north) {
  return {35'440'000 + north * 9, 139'360'000 + east * 11};
}

class SmallGazetteer {
 public:
  explicit SmallGazetteer(std::span<const TownRow> rows, std::string_view source = "見本")
      : bytes_(write_gazetteer(rows, source)), opened_(Gazetteer::from_bytes(bytes_)) {
    if (const auto* reason = std::get_if<std::string>(&opened_)) throw std::runtime_error(*reason);
  }
  SmallGazetteer(const SmallGazetteer&) = delete;

  const Gazetteer& operator*() const { return std::get<Gazetteer>(opened_); }
  const Gazetteer* operator->() const { return &**this; }
  const std::string& bytes() const { return bytes_; }

  /// The number of a municipality, by its full name.
  Gazetteer::Municipality municipality(std::string_view name) const {
    for (Gazetteer::Municipality i = 0; i < (**this).municipality_count(); ++i) {
      if ((**this).name(i) == name) return i;
    }
    throw std::runtime_error("no such municipality: " + std::string(name));
  }

  /// The record of a town, by its municipality and name.
  const TownRecord& record(std::string_view municipality_name, std::string_view town_name) const {
    const TownLeaf& leaf = (**this).towns(municipality(municipality_name));
    for (std::uint32_t i = 0; i + 1 < leaf.towns.size(); ++i) {
      if (leaf.name(i) == town_name) return leaf.towns[i];
    }
    throw std::runtime_error("no such town: " + std::string(town_name));
  }

 private:
  std::string bytes_;
  std::variant<Gazetteer, std::string> opened_;
};

}  // namespace shirube::test
