#include "place/gazetteer/gazetteer_writer.h"

#include <xxhash.h>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>
#include <vector>

#include "place/address/address_tokens.h"
#include "place/bounds.h"
#include "place/gazetteer/byte_stream.h"
#include "place/gazetteer/gazetteer_format.h"
#include "place/gazetteer/key_list.h"
#include "place/gazetteer/municipality_names.h"
#include "place/gazetteer/nearest_point.h"
#include "place/gazetteer/town_collection.h"
#include "place/gazetteer/town_keys.h"
#include "place/place.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

struct CollectedMunicipality {
  std::uint32_t code = 0;
  std::uint32_t prefecture = 0;
  std::string name;
  std::vector<CollectedTown> towns;
  TownKeys keys;
};

std::vector<CollectedMunicipality> collect(std::span<const TownRow> rows) {
  struct Collection {
    std::uint32_t code = 0;
    TownCollection towns;
  };
  std::map<std::pair<unsigned, std::string>, Collection> collections;
  for (const TownRow& row : rows) {
    Collection& collection = collections[{row.prefecture, std::string(row.municipality)}];
    collection.code = std::max(collection.code, row.code);
    collection.towns.add(row);
  }
  std::vector<CollectedMunicipality> all;
  for (auto& [key, collection] : collections) {
    all.push_back({collection.code, key.first, key.second, collection.towns.finish(), {}});
    all.back().keys = town_keys(all.back().towns);
  }
  return all;
}

NearestPoint nearest_town(std::span<const CollectedMunicipality> all) {
  std::vector<Point> points;
  for (const CollectedMunicipality& municipality : all) {
    for (const CollectedTown& town : municipality.towns) {
      if (town.point && town.kind != TownKind::group) points.push_back(*town.point);
    }
  }
  return NearestPoint(points);
}

/// What the point of such a town is worth.
Precision precision_of(TownKind kind) {
  return kind == TownKind::chome || kind == TownKind::koaza ? Precision::town : Precision::oaza;
}

/// The circle around a town's point within which 19 of 20 of its buildings lie: somewhat farther
/// than to the next town's point, and around all of its parts. Measured on 25,000 care offices of
/// all Japan, whose coordinates are public. Metres, as many as a TownRecord can hold.
std::uint16_t radius_of(const CollectedTown& town, std::span<const CollectedTown> towns,
                        const NearestPoint& nearest) {
  constexpr double longest = 20'000;
  constexpr double spread = 1.4;
  const Precision precision = precision_of(town.kind);
  double radius = nearest.distance(*town.point, longest);
  for (std::uint32_t part : town.parts) {
    if (!towns[part].point) continue;
    radius = std::max(
        radius, distance_metres(*town.point, *towns[part].point) + usual_radius(Precision::town));
  }
  constexpr double widest = std::numeric_limits<std::uint16_t>::max();
  return static_cast<std::uint16_t>(
      std::clamp(radius * spread, static_cast<double>(usual_radius(precision)), widest));
}

std::string leaf_bytes(const CollectedMunicipality& municipality, const NearestPoint& nearest) {
  std::vector<TownRecord> records;
  std::string names;
  std::vector<std::uint32_t> block_begins;
  std::vector<BlockRecord> blocks;
  for (const CollectedTown& town : municipality.towns) {
    TownRecord record = {};
    record.name_begin = static_cast<std::uint32_t>(names.size());
    record.kind = town.kind;
    if (town.point && !town.ambiguous) {
      record.latitude = town.point->latitude;
      record.longitude = town.point->longitude;
      record.radius = radius_of(town, municipality.towns, nearest);
      record.precision = static_cast<std::uint8_t>(precision_of(town.kind));
    }
    records.push_back(record);
    names += town.name;
    block_begins.push_back(static_cast<std::uint32_t>(blocks.size()));
    for (const auto& [number, point] : town.blocks) {
      blocks.push_back({number, point.latitude, point.longitude});
    }
  }
  TownRecord end = {};
  end.name_begin = static_cast<std::uint32_t>(names.size());
  records.push_back(end);
  block_begins.push_back(static_cast<std::uint32_t>(blocks.size()));
  if (blocks.empty()) block_begins.clear();

  ByteWriter writer;
  writer.array<TownRecord>(records);
  writer.text(names);
  KeyListBuilder::write(municipality.keys.strict, writer);
  KeyListBuilder::write(municipality.keys.loose, writer);
  KeyListBuilder::write(municipality.keys.parts, writer);
  writer.array<std::uint32_t>(block_begins);
  writer.array<BlockRecord>(blocks);
  return writer.bytes();
}

/// The ways to write municipalities, for one prefecture or for all, and what each stands for; and
/// the first units of their towns.
class MunicipalityKeys {
 public:
  void add(unsigned prefecture, std::string_view name, std::uint32_t municipality) {
    const std::u16string key(AddressTokens(name).units());
    if (key.empty()) return;
    for (unsigned list : {0u, prefecture}) groups_[list][key].push_back(municipality);
  }

  void add_towns(const TownKeys& keys, std::uint32_t municipality) {
    for (const auto* entries : {&keys.strict, &keys.loose}) {
      for (const KeyListBuilder::Entry& entry : *entries) {
        std::vector<std::uint32_t>& group = groups_.back()[entry.key.substr(0, 1)];
        if (group.empty() || group.back() != municipality) group.push_back(municipality);
      }
    }
  }

  void write(ByteWriter& writer) {
    std::vector<std::uint32_t> begins{0};
    std::vector<std::uint32_t> members;
    std::vector<std::vector<KeyListBuilder::Entry>> lists;
    for (auto& groups : groups_) {
      lists.emplace_back();
      for (auto& [key, group] : groups) {
        std::sort(group.begin(), group.end());
        group.erase(std::unique(group.begin(), group.end()), group.end());
        lists.back().push_back({key, static_cast<std::uint32_t>(begins.size() - 1)});
        members.insert(members.end(), group.begin(), group.end());
        begins.push_back(static_cast<std::uint32_t>(members.size()));
      }
    }
    writer.array<std::uint32_t>(begins);
    writer.array<std::uint32_t>(members);
    for (auto& list : lists) KeyListBuilder::write(std::move(list), writer);
  }

 private:
  /// For all, for each prefecture, and by the first unit of a town.
  std::vector<std::map<std::u16string, std::vector<std::uint32_t>>> groups_ =
      std::vector<std::map<std::u16string, std::vector<std::uint32_t>>>(prefectures().size() + 2);
};

std::string directory_bytes(std::span<const CollectedMunicipality> all,
                            std::vector<MunicipalityRecord>& records, std::string_view source) {
  std::string names;
  MunicipalityKeys keys;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    records[i].name_begin = static_cast<std::uint32_t>(names.size());
    records[i].name_size = static_cast<std::uint32_t>(all[i].name.size());
    names += all[i].name;
    for (const std::string& name : written_names(all[i].name)) keys.add(all[i].prefecture, name, i);
    const std::string_view city = city_of_ward(all[i].name);
    if (!city.empty()) keys.add(all[i].prefecture, city, i);
    keys.add_towns(all[i].keys, i);
  }
  ByteWriter writer;
  writer.text(source);
  writer.array<MunicipalityRecord>(records);
  writer.text(names);
  keys.write(writer);
  return writer.bytes();
}

}  // namespace

std::string write_gazetteer(std::span<const TownRow> rows, std::string_view source) {
  const std::vector<CollectedMunicipality> all = collect(rows);
  const NearestPoint nearest = nearest_town(all);
  GazetteerHeader header = {};
  std::copy(gazetteer_magic.begin(), gazetteer_magic.end(), header.magic.begin());
  std::vector<MunicipalityRecord> records;
  std::string leaves;
  for (const CollectedMunicipality& municipality : all) {
    const std::string leaf = leaf_bytes(municipality, nearest);
    MunicipalityRecord record = {};
    record.code = municipality.code;
    record.prefecture = municipality.prefecture;
    record.leaf_begin = leaves.size();
    record.leaf_size = leaf.size();
    record.leaf_hash = XXH3_64bits(leaf.data(), leaf.size());
    records.push_back(record);
    leaves += leaf;
  }
  // The directory's size does not depend on where the leaves begin.
  const std::size_t leaves_begin = sizeof header + directory_bytes(all, records, source).size();
  for (MunicipalityRecord& record : records) record.leaf_begin += leaves_begin;
  const std::string directory = directory_bytes(all, records, source);
  header.file_size = leaves_begin + leaves.size();
  header.directory_size = directory.size();
  header.directory_hash = XXH3_64bits(directory.data(), directory.size());
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
  return bytes + directory + leaves;
}

}  // namespace shirube
