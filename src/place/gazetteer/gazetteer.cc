#include "place/gazetteer/gazetteer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <mutex>

#include "base/file.h"
#include "base/message_language.h"
#include "place/gazetteer/byte_stream.h"
#include "place/prefectures.h"
#include "words/place.h"

namespace shirube {
namespace {

bool ends_within(std::span<const std::uint32_t> begins, std::size_t size) {
  return !begins.empty() && std::is_sorted(begins.begin(), begins.end()) && begins.back() <= size;
}

bool values_below(const KeyList& keys, std::size_t limit) {
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    if (keys.value(i) >= limit) return false;
  }
  return true;
}

bool name_towns(const KeyList& keys, std::size_t towns) {
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    if (town_of(keys.value(i)) >= towns) return false;
  }
  return true;
}

template <class Record>
bool lies_in_japan(const Record& record) {
  return problem_of({record.latitude, record.longitude}) == PointProblem::none;
}

bool is_town(const TownRecord& town) {
  const auto precision = static_cast<Precision>(town.precision);
  if (town.latitude == 0 && town.longitude == 0) return precision == Precision::none;
  return (precision == Precision::oaza || precision == Precision::town) && lies_in_japan(town);
}

/// Nothing when the bytes are not what the writer wrote.
bool read_leaf(std::string_view bytes, TownLeaf& leaf) {
  ByteReader reader(bytes);
  leaf.towns = reader.array<TownRecord>();
  leaf.names = reader.text();
  leaf.keys = KeyList(reader);
  leaf.loose_keys = KeyList(reader);
  leaf.parts = KeyList(reader);
  leaf.block_begins = reader.array<std::uint32_t>();
  leaf.blocks = reader.array<BlockRecord>();
  if (reader.failed() || leaf.towns.empty()) return false;
  const std::size_t count = leaf.towns.size() - 1;
  const auto in_order = [](const TownRecord& a, const TownRecord& b) {
    return a.name_begin < b.name_begin;
  };
  if (!std::is_sorted(leaf.towns.begin(), leaf.towns.end(), in_order)) return false;
  if (leaf.towns.back().name_begin > leaf.names.size()) return false;
  if (!leaf.block_begins.empty() && (leaf.block_begins.size() != count + 1 ||
                                     !ends_within(leaf.block_begins, leaf.blocks.size()))) {
    return false;
  }
  return std::all_of(leaf.towns.begin(), leaf.towns.end() - 1, is_town) &&
         std::all_of(leaf.blocks.begin(), leaf.blocks.end(), lies_in_japan<BlockRecord>) &&
         name_towns(leaf.keys, count) && name_towns(leaf.loose_keys, count) &&
         name_towns(leaf.parts, count);
}

}  // namespace

std::string_view TownLeaf::name(std::uint32_t town) const {
  return names.substr(towns[town].name_begin, towns[town + 1].name_begin - towns[town].name_begin);
}

std::span<const BlockRecord> TownLeaf::blocks_of(std::uint32_t town) const {
  if (block_begins.empty()) return {};
  return blocks.subspan(block_begins[town], block_begins[town + 1] - block_begins[town]);
}

/// The bytes of a file as long as this lives.
class Gazetteer::Mapping {
 public:
  Mapping(void* start, std::size_t size) : start_(start), size_(size) {}
  ~Mapping() { munmap(start_, size_); }
  Mapping(const Mapping&) = delete;
  std::string_view bytes() const { return {static_cast<const char*>(start_), size_}; }

 private:
  void* start_;
  std::size_t size_;
};

struct Gazetteer::Leaves {
  explicit Leaves(std::size_t count) : read(count), ready(count), leaves(count) {}
  std::vector<std::once_flag> read;
  std::vector<std::atomic<bool>> ready;
  std::vector<TownLeaf> leaves;
  std::atomic<bool> damaged = false;
};

Gazetteer::Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

std::variant<Gazetteer, std::string> Gazetteer::open(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return file ? open(file) : file_error_reason(errno);
}

std::variant<Gazetteer, std::string> Gazetteer::open(const Descriptor& file) {
  struct stat state = {};
  if (fstat(file.number(), &state) != 0) return file_error_reason(errno);
  const auto size = static_cast<std::size_t>(state.st_size);
  if (!S_ISREG(state.st_mode) || size == 0) {
    return PlaceWords(message_language).not_a_town_table();
  }
  void* start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (start == MAP_FAILED) return file_error_reason(errno);
  Gazetteer gazetteer;
  gazetteer.mapping_ = std::make_unique<Mapping>(start, size);
  std::string reason = gazetteer.read(gazetteer.mapping_->bytes());
  if (!reason.empty()) return reason;
  return gazetteer;
}

std::variant<Gazetteer, std::string> Gazetteer::from_bytes(std::string_view bytes) {
  Gazetteer gazetteer;
  std::string reason = gazetteer.read(bytes);
  if (!reason.empty()) return reason;
  return gazetteer;
}

std::string Gazetteer::read(std::string_view bytes) {
  const PlaceWords words(message_language);
  GazetteerHeader header;
  if (bytes.size() < sizeof header) return words.not_a_town_table();
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic.data(), header.magic.size()) != gazetteer_magic) {
    return words.town_table_of_other_edition();
  }
  if (header.file_size != bytes.size()) return words.town_table_cut_off();
  const std::string_view directory = bytes.substr(sizeof header).substr(0, header.directory_size);
  if (directory.size() != header.directory_size ||
      XXH3_64bits(directory.data(), directory.size()) != header.directory_hash) {
    return words.town_table_damaged();
  }
  bytes_ = bytes;
  if (!read_directory(directory)) return words.town_table_damaged();
  leaves_ = std::make_unique<Leaves>(municipalities_.size());
  return "";
}

bool Gazetteer::read_directory(std::string_view directory) {
  ByteReader reader(directory);
  source_ = reader.text();
  municipalities_ = reader.array<MunicipalityRecord>();
  names_ = reader.text();
  group_begins_ = reader.array<std::uint32_t>();
  group_members_ = reader.array<Municipality>();
  for (std::size_t i = 0; i <= prefectures().size(); ++i) keys_.emplace_back(reader);
  town_units_ = KeyList(reader);
  if (reader.failed() || !ends_within(group_begins_, group_members_.size())) return false;
  for (const MunicipalityRecord& record : municipalities_) {
    if (record.name_begin > names_.size() || record.leaf_begin % array_alignment != 0 ||
        record.leaf_begin > bytes_.size() || record.prefecture < 1 ||
        record.prefecture > prefectures().size()) {
      return false;
    }
  }
  for (Municipality member : group_members_) {
    if (member >= municipalities_.size()) return false;
  }
  const auto name_groups = [&](const KeyList& keys) {
    return values_below(keys, group_begins_.size() - 1);
  };
  return std::all_of(keys_.begin(), keys_.end(), name_groups) && name_groups(town_units_);
}

std::string_view Gazetteer::name(Municipality municipality) const {
  const MunicipalityRecord& record = municipalities_[municipality];
  return names_.substr(record.name_begin, record.name_size);
}

std::span<const Gazetteer::Municipality> Gazetteer::group(std::uint32_t value) const {
  return group_members_.subspan(group_begins_[value],
                                group_begins_[value + 1] - group_begins_[value]);
}

std::span<const Gazetteer::Municipality> Gazetteer::with_town_unit(char16_t unit) const {
  const std::uint32_t key = town_units_.longest({&unit, 1});
  if (key == KeyList::none) return {};
  return group(town_units_.value(key));
}

std::string_view Gazetteer::name_of_code(std::string_view code) const {
  for (Municipality i = 0; i < municipalities_.size(); ++i) {
    if (municipalities_[i].code != 0 &&
        fmt::format("{:05}", municipalities_[i].code) == code.substr(0, 5)) {
      return name(i);
    }
  }
  return "";
}

const TownLeaf& Gazetteer::towns(Municipality municipality) const {
  TownLeaf& leaf = leaves_->leaves[municipality];
  // After the first time this is all; call_once alone costs a tenth of a search.
  if (leaves_->ready[municipality].load(std::memory_order_acquire)) return leaf;
  std::call_once(leaves_->read[municipality], [&] {
    const MunicipalityRecord& record = municipalities_[municipality];
    const std::string_view bytes = bytes_.substr(record.leaf_begin).substr(0, record.leaf_size);
    const bool sound = bytes.size() == record.leaf_size &&
                       XXH3_64bits(bytes.data(), bytes.size()) == record.leaf_hash &&
                       read_leaf(bytes, leaf);
    if (!sound) {
      leaf = TownLeaf();
      leaves_->damaged = true;
    }
    leaves_->ready[municipality].store(true, std::memory_order_release);
  });
  return leaf;
}

bool Gazetteer::damaged() const {
  return leaves_->damaged;
}

}  // namespace shirube
