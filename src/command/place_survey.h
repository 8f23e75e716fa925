// How well the places of a project are known: one row for each facility and desk with an address,
// and what speaks against its place. For the people who keep the records, so that it sees all of
// them; nothing of it goes into a site. Values; one thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "directory/view.h"
#include "place/locate.h"

namespace shirube {

struct PlaceSources;

struct SurveyedPlace {
  std::string name;
  std::string owner;
  /// The municipality's frame must outlive this.
  PlaceQuery query;
  Place place;
  /// What the checks say of it, in Japanese.
  std::vector<std::string> doubts;
  /// Somebody has looked at its line of the cache.
  bool reviewed = false;

  /// No finer than its 大字 and never looked at, or doubtful.
  bool wants_a_look() const {
    return (place.precision <= Precision::oaza && !reviewed) || !doubts.empty();
  }
};

/// In the order of the owners' names, then of the records' ids.
std::vector<SurveyedPlace> survey_places(const Records& records,
                                         const std::map<std::string, MunicipalityFrame>& frames,
                                         const PlaceSources& sources);

}  // namespace shirube
