// What `shirube check --doors` prints: how many combinations end at a door, and where there is none
// or none is open. Pure; the faults go to the sink.
#pragma once

#include <span>
#include <string>

#include "base/diagnostic_printer.h"
#include "site/doors/doors.h"

namespace shirube {

class DiagnosticSink;

/// Where the towns of a proof come from: tables that know all, or what content happens to name.
enum class TownsFrom { tables, content };

/// The table for both audiences, a line for each row, the gaps first.
std::string door_table(std::span<const DoorProof> proofs, TownsFrom from, Language language);

/// Reports (D035) what never ends at a door.
void report_gaps(const DoorProof& proof, DiagnosticSink& sink);

}  // namespace shirube
