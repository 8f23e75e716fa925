// The text of data/geocode.tsv while places are added to it: remarks and lines stay as people wrote
// them, new lines find their place in the order. See geocode_cache.h for the lines and for reading.
// One owner, one thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "place/place.h"

namespace shirube {

class GeocodeCacheFile {
 public:
  /// `text` as it is in the project; empty for a file that is not there yet.
  explicit GeocodeCacheFile(std::string_view text);

  /// Adds the line of an address, or replaces the one it has.
  void put(std::string_view canonical_address, const Place& place, const Date& date);

  /// Names where lines come from in a remark, once; nothing for an empty credit.
  void credit(std::string_view source);

  /// The remarks, then the lines in the order of their bytes.
  std::string text() const;

 private:
  std::vector<std::string> remarks_;
  /// By address_key().
  std::map<std::u16string, std::string> lines_;
};

}  // namespace shirube
