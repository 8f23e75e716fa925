// Splits comma-separated text into rows (RFC 4180, with LF or CRLF). Quoted cells may hold commas,
// line ends and doubled quotes. A cell is a stretch of the SourceText unless it has to be rewritten
// (doubled quotes, CRLF within it, hidden characters), so that a row costs no memory of its own.
#pragma once

#include <deque>
#include <memory>
#include <string>

#include "source/row_reader.h"

namespace shirube {

class DiagnosticSink;

class CsvReader : public RowReader {
 public:
  /// `source` is UTF-8 (see encoding.h). Its hidden characters are reported and read as spaces:
  /// tables come from programs, and their editors cannot always mend them.
  CsvReader(std::shared_ptr<const SourceText> source, DiagnosticSink& diagnostics);

  bool next(std::vector<Cell>& row) override;
  bool cut_off() const override { return cut_off_; }

 private:
  Cell plain_cell();
  Cell quoted_cell();
  std::string_view shown(std::string_view text);
  std::string_view keep(std::string text);

  std::shared_ptr<const SourceText> source_;
  DiagnosticSink& diagnostics_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool has_hidden_ = false;
  bool cut_off_ = false;
  std::deque<std::string> rewritten_;
};

}  // namespace shirube
