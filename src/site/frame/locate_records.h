// The places of a View's facilities and desks. Runs on the View and not on the Directory, so that
// no place of a record can reach readers who may not see the record.
#pragma once

#include <map>
#include <string>

#include "place/locate.h"
#include "site/frame/site_context.h"

namespace shirube {

class DiagnosticSink;
struct PlaceSources;

/// Coordinates that are no place are taken out of the view: no output can have them.
Places locate_records(View& view, const PlaceSources& sources, unsigned threads,
                      DiagnosticSink& sink);

/// What points are checked against, by the municipality's id.
std::map<std::string, MunicipalityFrame> municipality_frames(
    const RecordList<const Municipality>& municipalities, const PlaceSources& sources,
    DiagnosticSink& sink);

/// What a record of a kind that has places says of its own; `frames` must outlive the query.
PlaceQuery place_query(const RecordKind& kind, const Record& record,
                       const std::map<std::string, MunicipalityFrame>& frames);

}  // namespace shirube
