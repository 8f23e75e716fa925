// The commands `shirube schema`, `shirube fields`, `shirube faults`: what the tool knows, printed
// from the tables that it works by.
#pragma once

#include <string>

namespace shirube {

/// JSON Schema (draft-07) with one definition for each kind of record, for editors' completion.
std::string schema_document();

/// The field reference of all records as Markdown, in Japanese: docs/fields.md.
std::string fields_document();

/// The registry of faults as Markdown, in Japanese: docs/faults.md.
std::string faults_document();

}  // namespace shirube
