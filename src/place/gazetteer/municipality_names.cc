#include "place/gazetteer/municipality_names.h"

#include <utility>

namespace shirube {
namespace {

/// Their municipalities have no 郡; tables and letters put the island before the name or not.
constexpr std::pair<std::string_view, std::string_view> islands[] = {
    {"八丈島", "八丈町"},   {"三宅島", "三宅村"},       {"八丈島", "青ヶ島村"},
    {"伊豆大島", "大島町"}, {"小笠原諸島", "小笠原村"},
};

}  // namespace

std::string_view without_county(std::string_view municipality) {
  constexpr std::string_view county = "郡";
  // 郡山市 and 蒲郡市 have a 郡 in their name; a county holds 町 and 村 only.
  if (!municipality.ends_with("町") && !municipality.ends_with("村")) return municipality;
  const std::size_t at = municipality.find(county);
  const bool whole = at == municipality.npos || at == 0;
  const std::string_view rest = whole ? municipality : municipality.substr(at + county.size());
  return rest.size() > county.size() ? rest : municipality;
}

std::string_view city_of_ward(std::string_view municipality) {
  constexpr std::string_view city = "市";
  if (!municipality.ends_with("区")) return "";
  const std::size_t at = municipality.find(city, city.size());
  return at == municipality.npos ? "" : municipality.substr(0, at + city.size());
}

std::vector<std::string> written_names(std::string_view municipality) {
  std::vector<std::string> names{std::string(municipality)};
  const std::string_view plain = without_county(municipality);
  if (plain != municipality) names.emplace_back(plain);
  for (const auto& [island, town] : islands) {
    if (!plain.ends_with(town)) continue;
    if (plain == town) names.push_back(std::string(island) + std::string(town));
    if (plain == std::string(island) + std::string(town)) names.emplace_back(town);
  }
  const std::string_view city = city_of_ward(municipality);
  if (!city.empty()) names.emplace_back(municipality.substr(city.size()));
  return names;
}

}  // namespace shirube
