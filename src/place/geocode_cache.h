// The places that geocoding has found before, committed as data/geocode.tsv so that a build needs
// no network: one line an address,
//
//   address<TAB>latitude<TAB>longitude<TAB>precision<TAB>provider<TAB>date<TAB>reviewer
//
// sorted, with # before comments. The reviewer is empty until somebody has looked. Read once at the
// start of a build, never changed after that, so any thread may ask.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/source_text.h"
#include "place/place.h"

namespace shirube {

class DiagnosticSink;

class GeocodeCache {
 public:
  struct Entry {
    Place place;
    Date date;
    std::string reviewer;
    /// The line, for messages.
    Location where;
  };

  /// A line that cannot be read, gives an address again or knows no more than the municipality is
  /// reported and left out.
  static GeocodeCache read(const std::shared_ptr<const SourceText>& source, DiagnosticSink& sink);

  /// By address_key(); null when it is not there.
  const Entry* find(const std::u16string& key) const;
  std::size_t size() const { return by_key_.size(); }

 private:
  /// By address_key().
  std::map<std::u16string, Entry> by_key_;
};

}  // namespace shirube
