// Where pages stand: flat files below the root of a site, so that they open from file:// as well.
// All links between pages are relative and come from here. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "base/value.h"

namespace shirube {

struct Record;
struct RecordKind;

/// The address of `target` (a route, with or without a #fragment) as seen from the page `from`:
/// from "facilities/aozora.html" to "desks.html" it is "../desks.html".
Url relative_url(std::string_view from, std::string_view target);

/// The path of an absolute address: "/shirube/" of "https://example.jp/shirube/"; empty without
/// one.
std::string url_path(std::string_view url);

/// The route of a record's own page: "facilities/aozora.html".
template <class R>
std::string record_route(const R& record) {
  return std::string(R::folder) + "/" + record.id + ".html";
}
/// That of a record of any kind that has pages.
std::string record_route(const RecordKind& kind, const Record& record);

/// The list of a municipality's facilities of one kind, and of all municipalities' when
/// `municipality` is empty: "lists/atsugi-clinic.html", "kinds/clinic.html".
std::string list_route(std::string_view municipality, std::string_view kind);

/// What can be used from a municipality: "areas/kiyokawa.html".
std::string area_route(std::string_view municipality);
/// Of facilities of a kind in municipalities outside the site's own area.
std::string outside_route(std::string_view kind);
/// Where a row of a table had its page before a record took its place.
std::string row_route(std::string_view row_id);

/// The table of a region's municipalities, by the first of them: "regions/atsugi.html".
std::string region_route(std::string_view first_municipality);

/// The facilities that can do a procedure: "treatments/oxygen.html".
std::string treatment_route(std::string_view treatment);
/// What the facilities of a municipality answered of procedures: "answers/ebina.html".
std::string answers_route(std::string_view municipality);

/// What a municipality did: "initiatives/ebina.html".
std::string initiative_route(std::string_view municipality);

/// The desks of a municipality on the page of all desks: "desks.html#atsugi".
std::string desks_route(std::string_view municipality);

}  // namespace shirube
