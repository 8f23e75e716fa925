// The towns of a country, or of a region, with their points: one file that is mapped into memory
// and never parsed, made by gazetteer_writer.h from a public table. First the municipalities with
// their names, then one leaf for each with its towns and blocks. The first part is checked when the
// file is opened, a leaf when it is first asked for: a damaged one holds no towns, and the file
// says so. Never changed after opening, so any thread may ask.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/file.h"
#include "directory/coordinates.h"
#include "place/gazetteer/gazetteer_format.h"
#include "place/gazetteer/key_list.h"
#include "place/place.h"

namespace shirube {

/// The towns of one municipality.
struct TownLeaf {
  /// One more than there are towns; the last only ends the names.
  std::span<const TownRecord> towns;
  std::string_view names;
  /// To towns; with `ambiguous_town` where two places share the name.
  KeyList keys;
  KeyList loose_keys;
  /// The ends of names, see name_parts.h.
  KeyList parts;
  /// Where the blocks of a town start; empty when the file knows no blocks.
  std::span<const std::uint32_t> block_begins;
  std::span<const BlockRecord> blocks;

  std::string_view name(std::uint32_t town) const;
  std::span<const BlockRecord> blocks_of(std::uint32_t town) const;
};

class Gazetteer {
 public:
  using Municipality = std::uint32_t;

  /// The file, or why it cannot be used, in Japanese.
  static std::variant<Gazetteer, std::string> open(const std::string& path);
  static std::variant<Gazetteer, std::string> open(const Descriptor& file);
  /// The same from memory; `bytes` start at a multiple of 8 and outlive it.
  static std::variant<Gazetteer, std::string> from_bytes(std::string_view bytes);

  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;
  ~Gazetteer();

  std::size_t municipality_count() const { return municipalities_.size(); }
  /// What the tables said they are, for the credit: name, terms, date.
  std::string_view source() const { return source_; }

  /// 厚木市, 足柄上郡大井町, 横浜市港北区.
  std::string_view name(Municipality municipality) const;
  /// The same by a code of five or six digits; empty when there is none.
  std::string_view name_of_code(std::string_view code) const;
  /// 14212; 0 when the tables did not give it.
  std::uint32_t code(Municipality municipality) const { return municipalities_[municipality].code; }
  /// 1 to 47 (JIS X 0401).
  unsigned prefecture(Municipality municipality) const {
    return municipalities_[municipality].prefecture;
  }

  /// The ways to write the municipalities of a prefecture, or of all for 0. The values are groups:
  /// a name may stand for several (北区; 相模原市 for its wards).
  const KeyList& municipality_keys(unsigned prefecture) const { return keys_[prefecture]; }
  std::span<const Municipality> group(std::uint32_t value) const;
  /// Those that have a town whose key, strict or loose, begins with the unit.
  std::span<const Municipality> with_town_unit(char16_t unit) const;

  /// Checked when it is first asked for. Empty when it is damaged.
  const TownLeaf& towns(Municipality municipality) const;
  /// True once a leaf was found to be damaged.
  bool damaged() const;

 private:
  struct Leaves;
  class Mapping;

  Gazetteer();
  std::string read(std::string_view bytes);
  bool read_directory(std::string_view directory);

  std::unique_ptr<Mapping> mapping_;
  std::string_view bytes_;
  std::string_view source_;
  std::span<const MunicipalityRecord> municipalities_;
  std::string_view names_;
  std::span<const std::uint32_t> group_begins_;
  std::span<const Municipality> group_members_;
  std::vector<KeyList> keys_;
  KeyList town_units_;
  std::unique_ptr<Leaves> leaves_;
};

/// Some of a gazetteer's municipalities, in order.
using Municipalities = std::span<const Gazetteer::Municipality>;

}  // namespace shirube
