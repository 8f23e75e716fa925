#include "place/municipality_frame.h"

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/faults/place.h"
#include "base/message_language.h"
#include "base/text.h"
#include "place/address/record_address.h"
#include "place/place_sources.h"
#include "place/point_objection.h"
#include "place/prefectures.h"
#include "words/place.h"

namespace shirube {
namespace {

std::vector<std::uint32_t> gazetteer_municipalities(const MunicipalityFrame& frame,
                                                    const PlaceSources& sources) {
  const Prefecture* prefecture = prefecture_of(frame.code);
  if (!sources.matcher || !prefecture) return {};
  const auto found = sources.matcher->find_municipality(frame.name, number_of(*prefecture));
  return {found.begin(), found.end()};
}

/// With or without its 郡 before it.
bool begins_with(const std::string& canonical, const std::string& municipality) {
  constexpr std::size_t longest_county = 15;
  if (canonical.starts_with(municipality)) return true;
  const std::size_t county = canonical.find("郡" + municipality);
  return county != canonical.npos && county > 0 && county <= longest_county;
}

}  // namespace

MunicipalityFrame read_frame(const MunicipalityTexts& texts, const PlaceSources& sources,
                             DiagnosticSink& sink) {
  MunicipalityFrame frame;
  frame.name = texts.name;
  frame.code = texts.code;
  frame.bounds = read_bounds(texts.bounds);
  frame.office_point = read_point(texts.office_point);
  const RecordAddress office(texts.office_address, texts.name);
  if (!office.empty()) frame.office_address = office.canonical_in_municipality();
  frame.postal_codes = texts.postal_codes;
  frame.gazetteer_municipalities = gazetteer_municipalities(frame, sources);
  if (!frame.bounds && !texts.bounds.empty()) {
    sink.report(DirectoryFault::bad_value, texts.where,
                {texts.bounds, PlaceWords(message_language).value_bounds(),
                 "bounds: 139.20, 35.40, 139.40, 35.52"});
  }
  if (!frame.office_point && !texts.office_point.empty()) {
    sink.report(PlaceFault::coordinates_invalid, texts.where, {texts.office_point});
  }
  if (!frame.office_point) return frame;
  const PlaceQuery itself{office, &frame, {}, Origin::written, texts.where};
  const auto objection = objection_to(*frame.office_point, itself, sources);
  if (objection && objection->fault != PlaceFault::office_point) {
    sink.report_any(objection->fault, texts.where, {objection->area, objection->whereabouts});
  }
  return frame;
}

std::string named_elsewhere(const RecordAddress& address, const MunicipalityFrame& own,
                            const std::map<std::string, MunicipalityFrame>& frames) {
  const Prefecture* prefecture = prefecture_of(own.code);
  for (const Prefecture& other : prefectures()) {
    if (prefecture && &other != prefecture && trim(address.written()).starts_with(other.name)) {
      return std::string(other.name);
    }
  }
  const std::string& canonical = address.canonical();
  if (begins_with(canonical, own.name)) return "";
  for (const auto& [id, other] : frames) {
    const bool of_one_city = own.name.starts_with(other.name) || other.name.starts_with(own.name);
    if (!of_one_city && begins_with(canonical, other.name)) return other.name;
  }
  return "";
}

}  // namespace shirube
