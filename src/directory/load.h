// The pass from documents to records: decodes every document by its kind's description, lays files
// of content over rows of tables, and checks what only all records together can tell. Runs on all
// cores; the faults and the records are the same for any number of threads.
#pragma once

#include <memory>
#include <vector>

#include "base/date.h"
#include "directory/view.h"
#include "source/unread_files.h"

namespace shirube {

class DiagnosticSink;
class SourceText;
struct Document;

struct LoadInput {
  /// The files of content/, and the CSV files of data/, decoded to UTF-8.
  std::vector<Document> documents;
  std::vector<std::shared_ptr<const SourceText>> tables;
  /// What is there of either but could not be read: nothing is called missing that it may hold.
  UnreadFiles unread_content;
  UnreadFiles unread_tables;
  /// Those of holidays_path, or the announced ones.
  HolidayCalendar holidays = HolidayCalendar::announced();
  Date today;
  unsigned threads = 1;
};

Directory load_directory(const LoadInput& input, DiagnosticSink& sink);

}  // namespace shirube
