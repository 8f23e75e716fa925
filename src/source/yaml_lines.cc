#include "source/yaml_lines.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "source/position_cursor.h"

namespace shirube {
namespace {

/// A file may be indented with nothing but tabs; the first few say it all.
constexpr int tab_report_limit = 10;

/// The parser reads a list in brackets to its end before it tells anything of it.
constexpr std::ptrdiff_t comma_limit = 50'000;

/// Reports the lines that start with a tab. A tab may be content there, in block text, but nobody
/// can see which it is.
bool check_indentation(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                       std::size_t end, DiagnosticSink& diagnostics) {
  const std::string_view text = source->text().substr(0, end);
  int reported = 0;
  for (std::size_t line = begin; line < end && reported < tab_report_limit;) {
    const std::size_t first = std::min(text.find_first_not_of(" \t", line), end);
    const std::size_t tab = text.substr(line, first - line).find('\t');
    const bool blank = first == end || text[first] == '\n' || text[first] == '\r';
    if (tab != std::string_view::npos && !blank) {
      diagnostics.report(SourceFault::yaml_tab, PositionCursor(source).at(line + tab));
      ++reported;
    }
    line = std::min(text.find('\n', first), end - 1) + 1;
  }
  return reported == 0;
}

/// Reports a `%YAML` or `%TAG` line, which the parser would obey without a word.
bool check_directives(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                      std::size_t end, DiagnosticSink& diagnostics) {
  const std::string_view text = source->text().substr(0, end);
  for (std::size_t line = begin; line < end;) {
    if (text[line] == '%') {
      diagnostics.report(SourceFault::yaml_syntax, PositionCursor(source).at(line),
                         {"「%」で始まる行は書けません"});
      return false;
    }
    const std::size_t first = std::min(text.find_first_not_of(" \t\r", line), end - 1);
    if (text[first] != '#' && text[first] != '\n') return true;
    line = std::min(text.find('\n', first), end - 1) + 1;
  }
  return true;
}

}  // namespace

bool check_lines(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                 std::size_t end, DiagnosticSink& diagnostics) {
  const std::string_view text = source->text().substr(begin, end - begin);
  const bool endless = std::count(text.begin(), text.end(), ',') > comma_limit;
  if (endless) {
    diagnostics.report(SourceFault::file_too_large, PositionCursor(source).at(begin),
                       {"値 2 万個"});
    return false;
  }
  const bool indented = check_indentation(source, begin, end, diagnostics);
  const bool undirected = check_directives(source, begin, end, diagnostics);
  return indented && undirected;
}

}  // namespace shirube
