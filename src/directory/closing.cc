#include "directory/closing.h"

#include <string>

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "directory/facility.h"
#include "directory/records.h"
#include "source/node.h"

namespace shirube {
namespace {

struct Objection {
  std::string ja;
  std::string en;
};

Objection objection_to(const Facility& facility, const Facility& successor) {
  if (successor.id == facility.id) return {"この施設そのものです", "it is the facility itself"};
  if (successor.status == Status::closed) {
    return {"「" + successor.name + "」も閉まっています", "it has closed as well"};
  }
  if (successor.status == Status::suspended) {
    return {"「" + successor.name + "」は休止中です", "it is suspended"};
  }
  return {};
}

}  // namespace

void settle_closing(Facility& facility, const Node& fields, const Date& today,
                    DiagnosticSink& sink) {
  if (!facility.closed_on.given()) return;
  const Entry* status = fields.find("status");
  const bool written = status && !status->value.blank();
  // A word that could not be read was told; it may well have meant "closed".
  if (written && !vocabulary<Status>().find(status->value.text)) return;
  const bool past = facility.closed_on < today;
  const Entry* day = fields.find("closed_on");
  const Location& where = day ? day->value.where : facility.where;
  if (past && written && facility.status != Status::closed) {
    sink.report(DirectoryFault::closing_contradicted, where,
                {iso_date(facility.closed_on), iso_date(today),
                 std::string(word_of(facility.status).label)});
  } else if (past) {
    facility.status = Status::closed;
  } else if (facility.status == Status::closed && today < facility.closed_on) {
    sink.report(DirectoryFault::closing_ahead, where, {iso_date(facility.closed_on)});
    facility.status = Status::open;
  }
}

void check_successors(const Records& records, DiagnosticSink& sink) {
  for (const Facility& facility : records.all<Facility>()) {
    const Facility* successor = records.find(facility.successor);
    if (!successor) continue;
    const Objection objection = objection_to(facility, *successor);
    if (objection.ja.empty()) continue;
    sink.report(DirectoryFault::successor_unusable, facility.successor.where,
                {facility.successor.id, objection.ja, objection.en});
  }
}

}  // namespace shirube
