// Records for tests of the map, always the same: points scattered around some centres of 県央, a
// few of them at one point. Owned by one test; the records point into it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "directory/facility.h"
#include "directory/municipality.h"
#include "site/areas/map/map_records.h"

namespace shirube::test {

class MadeRecords {
 public:
  explicit MadeRecords(int count) {
    municipalities_.resize(3);
    for (std::size_t i = 0; i < municipalities_.size(); ++i) {
      municipalities_[i].id = "t" + std::to_string(i);
      municipalities_[i].name = "見本" + std::to_string(i) + "市";
    }
    for (int i = 0; i < count; ++i) {
      const int town = random(3);
      // Every tenth is known by its town only, and shares the town's point.
      const bool rough = i % 10 == 0;
      const int spread = rough ? 1 : 60'000;
      add({35'400'000 + town * 40'000 + random(spread),
           139'300'000 + town * 50'000 + random(spread)},
          rough ? 500 : 0, static_cast<std::size_t>(town));
    }
  }

  void add(Point point, int radius_metres = 0, std::size_t municipality = 0) {
    const std::string id = "r" + std::to_string(records.size());
    names_.push_back("施設" + id);
    const Precision precision = radius_metres > 0 ? Precision::town : Precision::exact;
    places_.push_back({point, precision, "見本", radius_metres});
    MapRecord record;
    record.name = record.kana = names_.back();
    record.kind = records.size() % 2 == 0 ? MapKind{'c', "clinic", "診療所"}
                                          : MapKind{'B', "desks", "相談窓口"};
    record.municipality = &municipalities_[municipality];
    record.place = &places_.back();
    record.at = world_pixel(point);
    record.route = "facilities/" + id + ".html";
    record.anchor = "facility-" + id;
    records.push_back(record);
  }

  /// Another order of the same.
  std::vector<MapRecord> turned() const {
    std::vector<MapRecord> turned(records.rbegin(), records.rend());
    std::rotate(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(turned.size() / 3),
                turned.end());
    return turned;
  }

  std::vector<MapRecord> records;

 private:
  int random(int below) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<int>((state_ >> 33) % static_cast<std::uint64_t>(below));
  }

  std::uint64_t state_ = 1;
  std::vector<Municipality> municipalities_;
  std::deque<std::string> names_;
  std::deque<Place> places_;
};

}  // namespace shirube::test
