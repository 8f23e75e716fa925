#include "site/areas/map/point_tiles.h"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "site/areas/map/made_records.h"
#include "site/small_site.h"

namespace shirube {
namespace {

using nlohmann::json;

std::string everything(const PointTiles& points) {
  std::string all;
  for (const std::string& root : points.roots) all += root + "\n";
  for (const PointTile& tile : points.tiles) all += tile.name + tile.script;
  return all;
}

PointTiles tiles_of(const std::vector<MapRecord>& records) {
  return point_tiles(placed_along_curve(records));
}

/// The tiles as a browser sees them, by name.
std::map<std::string, json> read(const PointTiles& points) {
  std::map<std::string, json> tiles;
  for (const PointTile& tile : points.tiles) {
    const std::string begin = "shirubeData(\"" + tile.name + "\",";
    REQUIRE(tile.script.starts_with(begin));
    REQUIRE(tile.script.ends_with(");\n"));
    tiles[tile.name] =
        json::parse(tile.script.substr(begin.size(), tile.script.size() - begin.size() - 3));
  }
  return tiles;
}

/// How many records of each kind a tile stands for.
std::map<char, int> kinds_of(const json& tile) {
  std::map<char, int> kinds;
  for (const json& point : tile["points"]) ++kinds[point[2].get<std::string>()[0]];
  for (const json& group : tile["groups"]) {
    const std::string text = group[7];
    for (std::size_t i = 0; i < text.size();) {
      const char letter = text[i++];
      int count = 0;
      while (i < text.size() && text[i] <= '9') count = count * 10 + (text[i++] - '0');
      kinds[letter] += count;
    }
  }
  return kinds;
}

std::string below(const std::string& name, int quarter) {
  const std::vector<std::string> parts = split(name.substr(4), "-");
  return "map/" + std::to_string(std::stoi(parts[0]) + 1) + "-" +
         std::to_string(std::stoi(parts[1]) * 2 + quarter % 2) + "-" +
         std::to_string(std::stoi(parts[2]) * 2 + quarter / 2);
}

/// The tiles that do not hold as many of each kind as those below them, or name another version.
std::vector<std::string> wrong_sums(const std::map<std::string, json>& tiles) {
  std::vector<std::string> wrong;
  for (const auto& [name, tile] : tiles) {
    if (!tile.contains("children")) continue;
    std::map<char, int> sum;
    for (int i = 0; i < 4; ++i) {
      const std::string version = tile["children"][static_cast<std::size_t>(i)];
      if (version.empty()) continue;
      const json& child = tiles.at(below(name, i));
      if (child["version"] != version) wrong.push_back(name);
      for (const auto& [letter, count] : kinds_of(child)) sum[letter] += count;
    }
    if (sum != kinds_of(tile)) wrong.push_back(name);
  }
  return wrong;
}

}  // namespace

TEST_CASE("The order in which records come does not change a byte of the map") {
  const test::MadeRecords made(1'000);
  const PointTiles points = tiles_of(made.records);
  CHECK(points.tiles.size() > 20);
  CHECK(everything(points) == everything(tiles_of(made.turned())));
}

TEST_CASE("A tile stands for as many of each kind as the tiles below it") {
  const PointTiles points = tiles_of(test::MadeRecords(2'000).records);
  std::map<std::string, json> tiles = read(points);
  CHECK(wrong_sums(tiles).empty());
  CHECK(points.roots.size() <= 4);
  int total = 0;
  for (const std::string& root : points.roots) {
    const std::string name = "map/" + root.substr(0, root.find(':'));
    CHECK(tiles.at(name)["version"] == root.substr(root.find(':') + 1));
    for (const auto& [letter, count] : kinds_of(tiles.at(name))) total += count;
  }
  CHECK(total == 2'000);
  // The check sees what is lost.
  tiles.rbegin()->second["points"].erase(0);
  CHECK_FALSE(wrong_sums(tiles).empty());
}

TEST_CASE("Every record stands once among the plain points at the end") {
  const test::MadeRecords made(2'000);
  std::map<std::string, int> pages;
  for (const auto& [name, tile] : read(tiles_of(made.records))) {
    if (tile.contains("children")) continue;
    CHECK(tile["groups"].empty());
    for (const json& point : tile["points"]) ++pages[point[4]];
  }
  CHECK(pages.size() == made.records.size());
  CHECK(std::all_of(pages.begin(), pages.end(), [](const auto& page) { return page.second == 1; }));
}

TEST_CASE("Few points are one file, without groups") {
  const PointTiles points = tiles_of(test::MadeRecords(100).records);
  REQUIRE(points.tiles.size() == 1);
  const json tile = read(points).begin()->second;
  CHECK(tile["points"].size() == 100);
  CHECK(tile["groups"].empty());
  CHECK(tiles_of({}).tiles.empty());
  CHECK(tiles_of(test::MadeRecords(101).records).tiles.size() > 1);
}

TEST_CASE("Records at one point stay at it, however near one looks") {
  test::MadeRecords made(0);
  for (int i = 0; i < 150; ++i) made.add({35'400'000, 139'300'000}, 500);
  const std::map<std::string, json> tiles = read(tiles_of(made.records));
  CHECK(wrong_sums(tiles).empty());
  const json& deepest = tiles.begin()->second;
  REQUIRE(deepest["points"].size() == 150);
  CHECK(deepest["points"][0][0] == deepest["points"][149][0]);
  CHECK(deepest["points"][0][7] == 500);
}

TEST_CASE("The map of residents does not know what they may not read") {
  const auto map_of = [](Audience audience) {
    test::SmallSite site(test::site_project(), audience);
    std::string all;
    for (const OutputFile& file : site.files()) {
      if (file.path.starts_with("data/map/") || file.path.starts_with("print-map/")) {
        all += file.path + file.bytes;
      }
    }
    return all;
  };
  const std::string residents = map_of(Audience::residents);
  CHECK(test::has(residents, "あおぞら見本診療所"));
  CHECK_FALSE(test::has(residents, "うらかた見本病院"));
  CHECK_FALSE(test::has(residents, "かげやま"));
  CHECK(test::has(map_of(Audience::professionals), "うらかた見本病院"));
}

TEST_CASE("A name cannot leave the script in which it stands") {
  auto project = test::site_project();
  std::string& text = project.files["facilities/aozora"];
  const std::string name = "あおぞら見本診療所";
  text.replace(text.find(name), name.size(), "\"</script><b>\"");
  test::SmallSite site(project, Audience::residents);
  const PointTiles points = tiles_of(map_records(site.context));
  REQUIRE(points.tiles.size() == 1);
  CHECK_FALSE(test::has(points.tiles[0].script, "</script"));
  CHECK(read(points).begin()->second["points"][0][3] == "</script><b>");
}

}  // namespace shirube
