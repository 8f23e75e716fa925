// The reading pass: every file of content/ becomes a Document, every table of data/ a text in
// UTF-8. Runs on all cores; what cannot be read is reported and left out.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "source/document.h"
#include "source/unread_files.h"

namespace shirube {

class DiagnosticSink;
class ProjectFolder;

struct Content {
  std::vector<Document> documents;
  UnreadFiles unread;
};

struct Tables {
  std::vector<std::shared_ptr<const SourceText>> texts;
  UnreadFiles unread;
};

/// The documents of content/, in the order of their paths. A README.md at its top is for editors
/// and is passed over.
Content read_content(const ProjectFolder& project, unsigned threads, DiagnosticSink& sink);

/// Postal codes, a table without a header; place/postal_table.h reads it.
constexpr std::string_view postal_codes_path = "data/postal-codes.csv";

/// The CSV files of data/ but those that are read elsewhere, in UTF-8, UTF-16 or CP932, in the
/// order of their paths. Every other file is reported: nobody puts one there to be ignored.
Tables read_tables(const ProjectFolder& project, std::span<const std::string_view> read_elsewhere,
                   unsigned threads, DiagnosticSink& sink);

/// One file of data/ as UTF-8 text, or null when it is not there or was reported.
std::shared_ptr<const SourceText> read_data_file(const ProjectFolder& project,
                                                 std::string_view path, DiagnosticSink& sink);

}  // namespace shirube
