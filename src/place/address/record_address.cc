#include "place/address/record_address.h"

#include <algorithm>
#include <utility>

#include "place/address/address.h"

namespace shirube {

RecordAddress::RecordAddress(std::string written, std::string_view municipality)
    : written_(std::move(written)),
      municipality_(canonical_address(municipality)),
      tokens_(written_),
      placeholder_(placeholder_in(written_)),
      canonical_(canonical_address(written_, tokens_)),
      in_municipality_(municipality_.empty() ? canonical_
                                             : within_municipality(canonical_, municipality_)),
      key_(address_key(in_municipality_)) {}

std::string RecordAddress::town() const {
  const std::string town =
      in_municipality_.substr(0, in_municipality_.find_first_of("0123456789-"));
  return town == municipality_ ? "" : town;
}

std::u16string RecordAddress::house_key() const {
  // What counts is written in digits there, and the 千 of 千代田区 is not.
  const std::string_view text = in_municipality_;
  constexpr std::string_view digits = "0123456789";
  constexpr std::size_t most_digits_of_chome = 2;
  std::size_t end = 0;
  for (std::size_t begin = text.find_first_of(digits); begin != text.npos;
       begin = text.find_first_of(digits, end)) {
    end = std::min(text.find_first_not_of("0123456789-", begin), text.size());
    const std::string_view numbers = text.substr(begin, end - begin);
    // 3-17 is a house; 172 is a lot, as no town has so many 丁目.
    const bool several = numbers.substr(0, numbers.size() - 1).find('-') != numbers.npos;
    const bool lot = numbers.find('-') == numbers.npos && numbers.size() > most_digits_of_chome;
    // What follows the numbers is a building.
    if (several || lot) return address_key(text.substr(0, end));
  }
  return {};
}

}  // namespace shirube
