// The address of a record, cut once: on its way from the record to a pin the search for its town,
// the cache, the checks of its point and the comparison of records all read from this. A value;
// never changed once it is made, so any thread may read it.
#pragma once

#include <string>
#include <string_view>

#include "place/address/address_tokens.h"

namespace shirube {

class RecordAddress {
 public:
  RecordAddress() = default;
  /// `municipality` is that of the record; empty when it is not known.
  RecordAddress(std::string written, std::string_view municipality);

  const std::string& written() const { return written_; }
  bool empty() const { return written_.empty(); }
  const AddressTokens& tokens() const { return tokens_; }
  /// As placeholder_in() gives it.
  std::string_view placeholder() const { return placeholder_; }
  /// Whether there is a place to look for.
  bool names_place() const { return !empty() && placeholder_.empty(); }

  /// In one way of writing: as far as it is written, and beginning with the municipality.
  const std::string& canonical() const { return canonical_; }
  const std::string& canonical_in_municipality() const { return in_municipality_; }
  /// Equal for all writings of the address.
  const std::u16string& key() const { return key_; }

  /// With the municipality, as far as it can be told without a gazetteer: what stands before the
  /// first number. Empty when the address names no town.
  std::string town() const;
  /// Equal for all writings of an address that names one house; empty for one that names only a
  /// town or a road: several records may well stand there.
  std::u16string house_key() const;

 private:
  std::string written_;
  /// In one way of writing.
  std::string municipality_;
  AddressTokens tokens_;
  std::string_view placeholder_;
  std::string canonical_;
  std::string in_municipality_;
  std::u16string key_;
};

}  // namespace shirube
