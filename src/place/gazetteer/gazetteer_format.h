// The plain values in a gazetteer's file, as gazetteer_writer.h writes and gazetteer.h maps them.
// The file is: the header; the directory (source, municipalities, names, groups, keys of
// municipalities, first units of towns); the leaves. Each byte of it is in one of the hashes, or is
// itself compared. Values.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace shirube {

constexpr std::string_view gazetteer_magic = "shirube towns 7\n";

struct GazetteerHeader {
  std::array<char, 16> magic;
  std::uint64_t file_size;
  std::uint64_t directory_size;
  std::uint64_t directory_hash;  ///< XXH3 of the directory's bytes
};

struct MunicipalityRecord {
  std::uint32_t code;
  std::uint32_t prefecture;
  std::uint32_t name_begin;
  std::uint32_t name_size;
  std::uint64_t leaf_begin;  ///< from the start of the file
  std::uint64_t leaf_size;
  std::uint64_t leaf_hash;
};

/// What a town's name stands for.
enum class TownKind : std::uint8_t {
  oaza,   ///< an 大字 or 町 without 丁目
  chome,  ///< ends with a 丁目
  koaza,  ///< a 小字
  group,  ///< the name that several 丁目 or 小字 share; its point is the middle one's
};

struct TownRecord {
  std::int32_t latitude;  ///< millionths of a degree; 0 with longitude 0 when not known
  std::int32_t longitude;
  std::uint32_t name_begin;
  std::uint16_t radius;  ///< metres
  TownKind kind;
  std::uint8_t precision;  ///< a Precision
};

struct BlockRecord {
  std::uint32_t number;
  std::int32_t latitude;
  std::int32_t longitude;
};

/// In place of a town's number: two places of the municipality have this name.
constexpr std::uint32_t ambiguous_town = 0x8000'0000;
/// With a town's number: a 小字 that is called by a numeral, which no 丁目 may follow.
constexpr std::uint32_t numeral_town = 0x4000'0000;
/// With the number of the first of several towns whose names end so: the part stands for none.
constexpr std::uint32_t shared_part = 0x2000'0000;

/// The number of the town in the value of a key.
constexpr std::uint32_t town_of(std::uint32_t value) {
  return value & ~(ambiguous_town | numeral_town | shared_part);
}

}  // namespace shirube
