#include "source/csv_reader.h"

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "source/plain_text.h"
#include "source/position_cursor.h"

namespace shirube {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// A damaged table may hold a million of them.
constexpr int report_limit = 100;

bool ends_cell(char c) {
  return c == ',' || c == '\n';
}

}  // namespace

CsvReader::CsvReader(std::shared_ptr<const SourceText> source, DiagnosticSink& diagnostics)
    : source_(std::move(source)), diagnostics_(diagnostics), text_(source_->text()) {
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  PositionCursor cursor(source_);
  const std::size_t invalid = first_invalid_utf8(text_);
  if (invalid != npos) {
    report_not_utf8(source_, invalid, diagnostics_);
    at_ = text_.size();
    cut_off_ = true;
  } else {
    warn_of_shapeless(source_, at_, text_.size(), diagnostics_);
  }
  int reported = 0;
  for (std::size_t hidden = first_forbidden(text_, at_); hidden != npos && reported < report_limit;
       ++reported) {
    const char32_t c = to_code_points(text_.substr(hidden, 4)).front();
    diagnostics_.report(SourceFault::csv_hidden_character, cursor.at(hidden), {code_point_name(c)});
    hidden = first_forbidden(text_, hidden + to_utf8(std::u32string_view(&c, 1)).size());
  }
  has_hidden_ = reported > 0;
}

bool CsvReader::next(std::vector<Cell>& row) {
  row.clear();
  if (at_ >= text_.size()) return false;
  while (true) {
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    row.push_back(quoted ? quoted_cell() : plain_cell());
    const bool more = at_ < text_.size() && text_[at_] == ',';
    ++at_;  // past the comma or the line end
    if (!more) return true;
  }
}

Cell CsvReader::plain_cell() {
  const std::size_t start = at_;
  const char* const end = text_.data() + text_.size();
  at_ = static_cast<std::size_t>(std::find_if(text_.data() + start, end, ends_cell) - text_.data());
  std::string_view cell = text_.substr(start, at_ - start);
  const bool last = at_ == text_.size() || text_[at_] == '\n';
  if (last && cell.ends_with('\r')) cell.remove_suffix(1);
  return {shown(cell), start};
}

Cell CsvReader::quoted_cell() {
  const std::size_t start = at_;
  const std::size_t inside = start + 1;
  bool doubled = false;
  std::size_t quote = text_.find('"', inside);
  while (quote != npos && quote + 1 < text_.size() && text_[quote + 1] == '"') {
    doubled = true;
    quote = text_.find('"', quote + 2);
  }
  if (quote == npos) {
    diagnostics_.report(SourceFault::csv_open_quote, PositionCursor(source_).at(start));
    quote = text_.size();
    cut_off_ = true;
  }
  std::string_view cell = text_.substr(inside, quote - inside);
  if (doubled) cell = keep(replace_all(std::string(cell), "\"\"", "\""));
  if (cell.find('\r') != npos) cell = keep(replace_all(std::string(cell), "\r\n", "\n"));
  cell = shown(cell);
  at_ = std::min(quote + 1, text_.size());
  const Cell rest = plain_cell();
  if (!rest.text.empty()) {
    diagnostics_.report(SourceFault::csv_after_quote, PositionCursor(source_).at(rest.offset));
    cell = keep(std::string(cell) + std::string(rest.text));
  }
  return {cell, start};
}

std::string_view CsvReader::shown(std::string_view text) {
  if (!has_hidden_ || first_forbidden(text) == npos) return text;
  std::u32string code_points = to_code_points(text);
  for (char32_t& c : code_points) {
    if (forbidden_character(c) || c == U'\r') c = U' ';
  }
  return keep(to_utf8(code_points));
}

std::string_view CsvReader::keep(std::string text) {
  return rewritten_.emplace_back(std::move(text));
}

}  // namespace shirube
