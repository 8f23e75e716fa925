// Points for script/bench-map: COUNT of them, always the same, scattered over a prefecture as
// people are (a few dense centres, and everything between), as the map's own files and as one list.
//
//   bench_map COUNT FOLDER   writes FOLDER/data/map/ and FOLDER/points.js, prints what was made
#include <fmt/format.h>

#include <chrono>
#include <deque>
#include <filesystem>
#include <string>

#include "base/file.h"
#include "site/areas/map/point_tiles.h"

namespace {

namespace fs = std::filesystem;
using namespace shirube;

struct Random {
  std::uint64_t state = 1;
  int below(int limit) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(limit));
  }
};

struct Region {
  std::vector<Municipality> municipalities{33};
  std::deque<std::string> names;
  std::deque<Place> places;
  std::vector<MapRecord> records;
};

Region region_of(int count) {
  Region region;
  Random random;
  std::vector<Point> centres;
  for (Municipality& municipality : region.municipalities) {
    municipality.name = fmt::format("見本{}市", centres.size());
    centres.push_back({35'150'000 + random.below(480'000), 139'050'000 + random.below(650'000)});
  }
  for (int i = 0; i < count; ++i) {
    // Lower numbers come more often: the first towns are the large ones.
    const int town = std::min(random.below(33), random.below(33));
    const auto off = [&] { return random.below(60'000) + random.below(60'000) - 60'000; };
    const Point centre = centres[static_cast<std::size_t>(town)];
    region.places.push_back({{centre.latitude + off(), centre.longitude + off()},
                             Precision::town,
                             "見本",
                             random.below(3) == 0 ? 500 : 0});
    region.names.push_back(fmt::format("見本{}訪問看護ステーション{}", town, i));
    MapRecord record;
    record.name = region.names.back();
    record.kind = {static_cast<char>('b' + random.below(13)), "kind", "種類", "施設"};
    record.municipality = &region.municipalities[static_cast<std::size_t>(town)];
    record.place = &region.places.back();
    record.at = world_pixel(record.place->point);
    record.route = fmt::format("facilities/mihon-{}.html", i);
    region.records.push_back(record);
  }
  return region;
}

std::string points_script(const Region& region) {
  std::string script = "window.points = [";
  for (const Place& place : region.places) {
    script += fmt::format("[{},{}],\n", degrees_text(place.point.latitude),
                          degrees_text(place.point.longitude));
  }
  return script + "];\n";
}

}  // namespace

int main(int count, char** texts) {
  if (count != 3) return 2;
  const Region region = region_of(std::stoi(texts[1]));
  const fs::path folder = texts[2];
  const auto start = std::chrono::steady_clock::now();
  const PointTiles points = point_tiles(placed_along_curve(region.records));
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  fs::create_directories(folder / "data" / "map");
  std::size_t bytes = 0;
  for (const PointTile& tile : points.tiles) {
    bytes += tile.script.size();
    const fs::path path = folder / "data" / (tile.name + ".js");
    if (write_file(path.string(), tile.script) != 0) return 3;
  }
  if (write_file((folder / "points.js").string(), points_script(region)) != 0) return 3;
  std::string roots;
  for (const std::string& root : points.roots) roots += (roots.empty() ? "" : " ") + root;
  fmt::print("{{\"roots\":\"{}\",\"files\":{},\"bytes\":{},\"milliseconds\":{:.0f}}}\n", roots,
             points.tiles.size(), bytes, took.count());
}
