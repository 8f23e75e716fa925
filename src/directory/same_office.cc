#include "directory/same_office.h"

#include <algorithm>
#include <map>

#include "base/faults/directory.h"
#include "base/text.h"
#include "directory/imported_rows.h"
#include "directory/records.h"
#include "source/document.h"

namespace shirube {
namespace {

Location place_of(const Document& document, std::string_view key) {
  const Entry* entry = document.fields.find(key);
  return entry ? entry->value.where : document.where();
}

bool runs(const Facility& facility, CareService service) {
  if (!facility.services.empty()) {
    return std::find(facility.services.begin(), facility.services.end(), service) !=
           facility.services.end();
  }
  return facility.kind == kind_of_service(service);
}

/// The rows of the record's office number for what the record says that it does.
std::vector<std::string> rows_of(const Facility& facility, const ImportedRows& rows) {
  std::vector<std::string> ids;
  if (facility.office_number.empty()) return ids;
  for (const std::string& id : rows.of_office(ascii_lower(facility.office_number))) {
    if (runs(facility, rows.find(id)->services.front())) ids.push_back(id);
  }
  return ids;
}

/// 「番号-コード」 for each service, or with the kind where no service is written.
std::vector<std::string> keys_of(const Facility& facility) {
  std::vector<std::string> keys;
  if (facility.office_number.empty()) return keys;
  const std::string number = ascii_lower(facility.office_number) + "-";
  for (const CareService service : facility.services) {
    keys.push_back(number + std::string(word_of(service).code));
  }
  if (keys.empty()) keys.push_back(number + std::string(word_of(facility.kind).code));
  return keys;
}

/// The record before this one that describes the same office.
const Facility* twin_of(const Facility& facility, std::map<std::string, const Facility*>& offices) {
  const Facility* twin = nullptr;
  // An office that moved has its old record and its new one.
  if (facility.status == Status::closed) return twin;
  for (const std::string& key : keys_of(facility)) {
    const auto [office, fresh] = offices.emplace(key, &facility);
    if (!fresh && !twin) twin = office->second;
  }
  return twin;
}

}  // namespace

std::set<std::string> take_rows(const RecordList<Facility>& facilities,
                                const std::vector<const Document*>& documents,
                                const ImportedRows& rows, DiagnosticSink& sink) {
  std::set<std::string> taken;
  std::map<std::string, const Facility*> offices;
  for (std::size_t i = 0; i < facilities.size(); ++i) {
    Facility& facility = facilities[i];
    const std::string overlaid = ascii_lower(facility.overlays);
    if (rows.find(overlaid) && taken.insert(overlaid).second) facility.rows.push_back(overlaid);
    if (const Facility* twin = twin_of(facility, offices)) {
      sink.report(DirectoryFault::office_twice,
                  place_of(*documents[i], facility.overlays.empty() ? "office_number" : "overlays"),
                  {facility.office_number, twin->where.source->path()});
      continue;
    }
    // A row that everybody reads does not give way to a record that residents do not get.
    if (!facility.overlays.empty() || facility.audience == RecordAudience::professionals) continue;
    for (const std::string& id : rows_of(facility, rows)) {
      if (!taken.insert(id).second) continue;
      facility.rows.push_back(id);
      sink.report(DirectoryFault::office_in_table, place_of(*documents[i], "office_number"),
                  {id, rows.find(id)->where.source->path()});
    }
  }
  return taken;
}

}  // namespace shirube
