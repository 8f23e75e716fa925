// The commands `shirube schema`, `shirube fields`, `shirube faults`: what the tool knows, printed
// from the tables that it works by.
#pragma once

#include <string>

#include "command/options.h"

namespace shirube {

class Records;

/// JSON Schema (draft-07) with one definition for each kind of record, for editors' completion. The
/// ids of `records` are offered where a record is named; others are valid, as the build tells them.
std::string schema_document(const Records& records);

/// schema_document() of the project in the folder, or of no project where there is none.
std::string schema_of_project(const Options& options);

/// The field reference of all records as Markdown, in Japanese: docs/fields.md.
std::string fields_document();

/// The registry of faults as Markdown, in Japanese: docs/faults.md.
std::string faults_document();

}  // namespace shirube
