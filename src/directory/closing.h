// When a facility closes, and who takes over: the day, the state and the successor that a file says
// must agree. A day that lies ahead is announced, not done. Pure functions but for the record that
// is settled.
#pragma once

#include "base/date.h"

namespace shirube {

class DiagnosticSink;
class Records;
struct Facility;
struct Node;

/// Makes the state of a facility that of `today`: closed after its last day, open until then.
/// `fields` is what its file says. Reports what contradicts itself.
void settle_closing(Facility& facility, const Node& fields, const Date& today,
                    DiagnosticSink& sink);

/// Reports successors that residents cannot be sent to: the facility itself, or one that is not
/// open.
void check_successors(const Records& records, DiagnosticSink& sink);

}  // namespace shirube
