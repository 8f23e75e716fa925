// An address cut into the units by which addresses are compared: folded letters, whole numbers and
// the counters between numbers. Town tables and questions go through the same function, so that the
// same place gives the same units. One owner; no memory of its own beyond the object.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace shirube {

/// A letter (UTF-16, folded), a number or a counter. Numbers and counters stand in the private use
/// area of Unicode, which no address uses.
using AddressUnit = char16_t;

/// Numbers from 0 up; all that are too large for an own unit share the last.
constexpr AddressUnit first_number_unit = 0xE000;
constexpr AddressUnit last_number_unit = 0xF7FF;
/// 丁目, 丁 and 地割 behind a number.
constexpr AddressUnit chome_unit = 0xF8E0;
/// 番 and 番地 behind a number.
constexpr AddressUnit banchi_unit = 0xF8E1;
/// 号 behind a number.
constexpr AddressUnit go_unit = 0xF8E2;
constexpr AddressUnit hyphen_unit = u'-';

constexpr bool is_number(AddressUnit unit) {
  return unit >= first_number_unit && unit <= last_number_unit;
}
/// 丁目, 番地 or 号.
constexpr bool is_counter(AddressUnit unit) {
  return unit == chome_unit || unit == banchi_unit || unit == go_unit;
}

class AddressTokens {
 public:
  /// Longer addresses are cut off: the longest real town name with all before it has about 60.
  static constexpr std::size_t capacity = 120;

  AddressTokens() = default;
  explicit AddressTokens(std::string_view address) { read(address); }

  /// Forgets what was, and cuts `address`. Spaces, 大字 and 字, bracketed text, a postal code and a
  /// label before the address, and the dashes in place of の between numbers leave no unit.
  void read(std::string_view address);

  std::size_t size() const { return size_; }
  std::u16string_view units() const { return {units_.data(), size_}; }
  AddressUnit operator[](std::size_t i) const { return units_[i]; }

  /// The byte of the address where unit `i` starts; for size() where the last ends.
  std::size_t begin(std::size_t i) const { return begins_[i]; }
  /// The byte behind the source of unit `i`; spaces and 字 may stand between two units.
  std::size_t end(std::size_t i) const { return ends_[i]; }
  /// True when a space, a bracket or 字 stood before unit `i`.
  bool parted(std::size_t i) const { return parted_[i]; }
  /// True when 字 stood before unit `i`: what follows is a name, whatever it looks like.
  bool behind_aza(std::size_t i) const { return behind_aza_[i]; }
  /// True for a number unit that was written in kanji.
  bool in_kanji(std::size_t i) const { return in_kanji_[i]; }
  /// The number of a number unit, also when it is too large for an own unit. Only of these.
  std::uint32_t number(std::size_t i) const { return numbers_[i]; }

 private:
  friend class AddressCutter;

  std::size_t size_ = 0;
  std::array<AddressUnit, capacity> units_;
  std::array<std::uint32_t, capacity + 1> begins_;
  std::array<std::uint32_t, capacity> ends_;
  std::array<std::uint32_t, capacity> numbers_;
  std::bitset<capacity + 1> parted_;
  std::bitset<capacity + 1> behind_aza_;
  std::bitset<capacity + 1> in_kanji_;
};

/// Units for the key of a town: as read, without the 丁目 at the end, which many leave out.
std::u16string town_key(std::string_view town);

/// What letters often leave out or write in other ways: ノ ケ 町 村 条 軒 リ, dashes and counters.
constexpr bool is_often_left_out(AddressUnit unit) {
  switch (unit) {
    case u'ノ':
    case u'ケ':
    case u'町':
    case u'村':
    case u'条':
    case u'軒':
    case u'リ':
    case hyphen_unit:
      return true;
    default:
      return is_counter(unit);
  }
}

/// Without what is often left out.
std::u16string loosened(std::u16string_view units);

}  // namespace shirube
