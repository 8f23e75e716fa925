#include "command/place_survey.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "directory/record.h"
#include "place/place_sources.h"
#include "site/frame/locate_records.h"

namespace shirube {
namespace {

void add_places(const RecordKind& kind, const Records& records,
                const std::map<std::string, MunicipalityFrame>& frames, const PlaceSources& sources,
                std::vector<SurveyedPlace>& places) {
  for (const Record& record : records.of(kind)) {
    SurveyedPlace surveyed{kind.whereabouts(record).name,
                           record.owner,
                           place_query(kind, record, frames),
                           {},
                           {},
                           false};
    if (!surveyed.query.address.names_place()) continue;
    DiagnosticSink sink;
    surveyed.place = locate(surveyed.query, sources, sink);
    for (const Diagnostic& diagnostic : sink.sorted()) {
      if (diagnostic.fault != PlaceFault::no_place) {
        surveyed.doubts.push_back(diagnostic.message(Language::ja));
      }
    }
    const GeocodeCache::Entry* entry = sources.cache.find(surveyed.query.address.key());
    surveyed.reviewed = entry && !entry->reviewer.empty();
    places.push_back(std::move(surveyed));
  }
}

}  // namespace

std::vector<SurveyedPlace> survey_places(const Records& records,
                                         const std::map<std::string, MunicipalityFrame>& frames,
                                         const PlaceSources& sources) {
  std::vector<SurveyedPlace> places;
  for (const RecordKind& kind : record_kinds()) {
    if (kind.whereabouts) add_places(kind, records, frames, sources, places);
  }
  std::stable_sort(
      places.begin(), places.end(),
      [](const SurveyedPlace& a, const SurveyedPlace& b) { return a.owner < b.owner; });
  return places;
}

}  // namespace shirube
