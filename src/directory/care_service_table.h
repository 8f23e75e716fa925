// Facilities from the open data of 介護サービス情報公表システム: one row is one service of one
// office, in 24 columns. What the table got wrong is mended or left out with a warning, never
// believed: it is not the editor's to correct. Pure functions.
#pragma once

#include <memory>
#include <vector>

#include "base/date.h"
#include "base/source_text.h"
#include "directory/facility.h"

namespace shirube {

class DiagnosticSink;
class TableScope;

struct CareServiceTable {
  /// One for each row of the scope, with id "事業所番号-サービス種類コード". `municipality` is that
  /// of content; not given for a row of elsewhere that a file overlays.
  std::vector<Facility> facilities;
  /// The day in the file's name; not given when there is none, or one after today.
  Date published;
  /// False for a file that is no such table.
  bool readable = false;
};

/// Reads one table in UTF-8. Columns that are missing count as empty; without the columns for name,
/// service, address and office number it is no such table and an error is reported.
CareServiceTable read_care_service_table(std::shared_ptr<const SourceText> source,
                                         const TableScope& scope, const Date& today,
                                         DiagnosticSink& sink);

}  // namespace shirube
