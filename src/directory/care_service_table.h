// Facilities from the open data of 介護サービス情報公表システム: one row is one service of one
// office, in 24 columns. What the table got wrong is mended or left out with a warning, never
// believed: it is not the editor's to correct. Pure functions.
#pragma once

#include <memory>
#include <vector>

#include "base/source_text.h"
#include "directory/facility.h"
#include "directory/municipality.h"

namespace shirube {

class DiagnosticSink;

struct CareServiceTable {
  /// One a row, with id "事業所番号-サービス種類コード"; `municipality` holds the six-digit code.
  std::vector<Facility> facilities;
  /// The municipalities that the rows name, by their codes, each once.
  std::vector<Municipality> municipalities;
};

/// Reads one table in UTF-8. Columns that are missing count as empty; without the columns for name,
/// service, address and office number it is no such table and an error is reported.
CareServiceTable read_care_service_table(std::shared_ptr<const SourceText> source,
                                         DiagnosticSink& sink);

}  // namespace shirube
