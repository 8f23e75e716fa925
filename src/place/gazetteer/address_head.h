// How an address begins: with a prefecture, a municipality, both or neither, and municipalities of
// before under the name that they had. A HeadReader is made once for a gazetteer, which outlives
// it, and then only read; any thread may ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "place/gazetteer/gazetteer.h"
#include "place/gazetteer/renamed_municipalities.h"

namespace shirube {

class AddressTokens;

/// Where an address names a municipality of before: the first unit of the name, and how many it
/// has.
struct FormerName {
  std::size_t begin = 0;
  std::size_t size = 0;
  Change change = Change::renamed;

  explicit operator bool() const { return size != 0; }
};

/// The last two count units: where the head has its prefecture behind it, and where it ends.
struct AddressHead {
  /// 1 to 47 (JIS X 0401); 0 when the address names none.
  unsigned prefecture = 0;
  /// All that the name may mean, in order; those of today for one of before.
  Municipalities municipalities;
  FormerName former;
  std::size_t behind_prefecture = 0;
  std::size_t end = 0;
};

class HeadReader {
 public:
  explicit HeadReader(const Gazetteer& gazetteer);

  AddressHead read(const AddressTokens& tokens) const;

  /// The municipalities of that name, in a prefecture (1 to 47) or in all (0); empty when the
  /// gazetteer has none.
  Municipalities find_municipality(std::string_view name, unsigned prefecture) const;

 private:
  void collect_prefectures();
  void collect_former_names();
  void read_prefecture(const AddressTokens& tokens, AddressHead& head) const;
  void read_municipality(const AddressTokens& tokens, AddressHead& head) const;
  void read_former_municipality(const AddressTokens& tokens, AddressHead& head) const;

  struct PrefectureKey {
    std::u16string units;
    unsigned number;
    bool whole;  ///< with its 県
  };
  /// A municipality of before, and what has its area today, in order.
  struct FormerKey {
    std::u16string units;
    unsigned prefecture;
    Change change;
    std::vector<Gazetteer::Municipality> today;
  };

  const Gazetteer& gazetteer_;
  /// Sorted. Most addresses begin with one, so the last of each first unit is found by one look.
  std::vector<PrefectureKey> prefecture_keys_;
  std::vector<std::uint8_t> prefecture_keys_end_;  ///< by the first unit; 0 for none
  std::vector<FormerKey> former_keys_;
};

}  // namespace shirube
