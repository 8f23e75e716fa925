#include "base/diagnostic_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/json_writer.h"
#include "base/text.h"
#include "base/visible_text.h"

namespace shirube {
namespace {

constexpr int shown_per_code = 20;
constexpr std::size_t message_limit = 400;  // characters; a key may be a megabyte
constexpr std::size_t line_limit = 100;     // characters of the line shown

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t files = 0;
};

Counts count(std::span<const Diagnostic> diagnostics) {
  Counts counts;
  std::set<std::string_view> files;
  for (const Diagnostic& diagnostic : diagnostics) {
    const Severity severity = fault_info(diagnostic.fault).severity;
    if (severity == Severity::error) ++counts.errors;
    if (severity == Severity::warning) ++counts.warnings;
    if (severity == Severity::note) ++counts.notes;
    if (!diagnostic.path.empty()) files.insert(diagnostic.path);
  }
  counts.files = files.size();
  return counts;
}

std::string_view severity_word(Severity severity, Language language) {
  const bool ja = language == Language::ja;
  switch (severity) {
    case Severity::error:
      return ja ? "エラー" : "error";
    case Severity::warning:
      return ja ? "警告" : "warning";
    case Severity::note:
      return ja ? "お知らせ" : "note";
  }
  return {};
}

/// Colours by what they stand for.
class Paint {
 public:
  explicit Paint(Colour colour) : on_(colour == Colour::on) {}

  std::string severity(Severity severity, std::string_view text) const {
    switch (severity) {
      case Severity::error:
        return painted("1;31", text);
      case Severity::warning:
        return painted("1;33", text);
      case Severity::note:
        return painted("1;36", text);
    }
    return std::string(text);
  }
  std::string caret(std::string_view text) const { return painted("1;31", text); }
  std::string place(std::string_view text) const { return painted("36", text); }

 private:
  std::string painted(std::string_view code, std::string_view text) const {
    return on_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }

  bool on_;
};

std::string place(const Diagnostic& diagnostic) {
  const std::string path = visible_text(diagnostic.path);
  if (diagnostic.line == 0) return path;
  return fmt::format("{}:{}:{}", path, diagnostic.line, diagnostic.column);
}

/// The line and, under it, carets below the stretch the fault is about.
std::string excerpt(const Diagnostic& diagnostic, const Paint& paint) {
  const std::u32string line = to_code_points(diagnostic.line_text);
  const std::size_t column =
      diagnostic.column - std::min(diagnostic.column, diagnostic.line_text_column);
  const std::size_t marked = std::min(column, line.size());
  const std::size_t start =
      marked > line_limit / 2 && line.size() > line_limit ? marked - line_limit / 2 : 0;
  const std::size_t end = std::min(line.size(), start + line_limit);
  const std::size_t mark_end = std::min(marked + diagnostic.length, end);
  const auto shown = [&line](std::size_t from, std::size_t to) {
    return visible_text(to_utf8(std::u32string_view(line).substr(from, to - from)));
  };
  const bool cut_before = start > 0 || diagnostic.line_text_column > 1;
  const std::string before = (cut_before ? "…" : "") + shown(start, marked);
  const std::string mark = shown(marked, std::max(marked, mark_end));
  const std::string after = shown(std::max(marked, mark_end), end) + (end < line.size() ? "…" : "");
  const std::string number = std::to_string(diagnostic.line);
  const std::size_t carets = std::max<std::size_t>(display_width(mark), 1);
  return fmt::format("  {:>4} | {}{}{}\n  {:>4} | {}{}\n", number, before, mark, after, "",
                     std::string(display_width(before), ' '),
                     paint.caret(std::string(carets, '^')));
}

std::string print_one(const Diagnostic& diagnostic, const PrintStyle& style) {
  const Paint paint(style.colour);
  const FaultInfo& info = fault_info(diagnostic.fault);
  const std::string head =
      fmt::format("{} {}", severity_word(info.severity, style.language), info.code);
  std::string text = fmt::format("{}  {}\n", paint.severity(info.severity, head),
                                 visible_text(diagnostic.message(style.language), message_limit));
  if (!diagnostic.path.empty()) {
    text += fmt::format("  {}\n", paint.place(place(diagnostic)));
    if (diagnostic.line > 0 && !trim(diagnostic.line_text).empty()) {
      text += excerpt(diagnostic, paint);
    }
  }
  const std::string remedy = visible_text(diagnostic.remedy(style.language), message_limit);
  const std::string_view label = style.language == Language::ja ? "直し方" : "remedy:";
  if (!remedy.empty()) text += fmt::format("  {} {}\n", label, remedy);
  return text;
}

std::string print_text(std::span<const Diagnostic> sorted, const PrintStyle& style) {
  std::map<Fault, int> total;
  for (const Diagnostic& diagnostic : sorted) ++total[diagnostic.fault];
  std::map<Fault, int> shown;
  std::string text;
  for (const Diagnostic& diagnostic : sorted) {
    const int number = ++shown[diagnostic.fault];
    if (number > shown_per_code) continue;
    text += print_one(diagnostic, style);
    const int more = total[diagnostic.fault] - shown_per_code;
    if (number == shown_per_code && more > 0) {
      text += style.language == Language::ja
                  ? fmt::format("  （同じ種類があと {} 件あります）\n", more)
                  : fmt::format("  ({} more of this kind)\n", more);
    }
    text += '\n';
  }
  return text + diagnostic_count(sorted, style.language) + "\n";
}

std::string print_json(std::span<const Diagnostic> sorted, Language language) {
  const Counts counts = count(sorted);
  std::string json = fmt::format(
      R"({{"version":1,"errors":{},"warnings":{},"notes":{},"files":{},"diagnostics":[)",
      counts.errors, counts.warnings, counts.notes, counts.files);
  bool first = true;
  for (const Diagnostic& d : sorted) {
    const FaultInfo& info = fault_info(d.fault);
    const std::string arguments = join(d.arguments, ",", json_string);
    json += fmt::format(
        R"({}{{"code":{},"name":{},"severity":{},"path":{},"line":{},"column":{},"length":{},)"
        R"("message":{},"remedy":{},"arguments":[{}],"suggestion":{}}})",
        first ? "" : ",", json_string(info.code), json_string(info.name),
        json_string(severity_word(info.severity, Language::en)), json_string(d.path), d.line,
        d.column, d.length, json_string(d.message(language)), json_string(d.remedy(language)),
        arguments, json_string(d.suggestion));
    first = false;
  }
  return json + "]}\n";
}

/// A workflow command has properties, then `::` and its text.
enum class CommandPart { property, text };

std::string github_escaped(std::string_view text, CommandPart part) {
  const std::string_view special = part == CommandPart::property ? "%\r\n:," : "%\r\n";
  std::string escaped;
  for (const char c : text) {
    const bool plain = special.find(c) == special.npos;
    escaped += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return escaped;
}

std::string print_github(std::span<const Diagnostic> sorted, Language language) {
  std::string text;
  for (const Diagnostic& d : sorted) {
    const FaultInfo& info = fault_info(d.fault);
    const std::string_view command =
        info.severity == Severity::note ? "notice" : severity_word(info.severity, Language::en);
    std::string properties;
    if (!d.path.empty()) {
      properties = "file=" + github_escaped(visible_text(d.path), CommandPart::property) + ",";
      if (d.line > 0) properties += fmt::format("line={},col={},", d.line, d.column);
    }
    const std::string message = visible_text(d.message(language), message_limit) + "\n" +
                                visible_text(d.remedy(language), message_limit);
    text += fmt::format("::{} {}title={}::{}\n", command, properties, info.code,
                        github_escaped(message, CommandPart::text));
  }
  return text + diagnostic_count(sorted, language) + "\n";
}

std::string plural(std::size_t number, std::string_view word) {
  return fmt::format("{} {}{}", number, word, number == 1 ? "" : "s");
}

}  // namespace

std::string diagnostic_count(std::span<const Diagnostic> diagnostics, Language language) {
  const Counts counts = count(diagnostics);
  if (language == Language::en) {
    std::string text = plural(counts.errors, "error") + ", " + plural(counts.warnings, "warning");
    if (counts.notes > 0) text += ", " + plural(counts.notes, "note");
    if (counts.files > 0) text += " (" + plural(counts.files, "file") + ")";
    return text;
  }
  std::string text = fmt::format("エラー {}件・警告 {}件", counts.errors, counts.warnings);
  if (counts.notes > 0) text += fmt::format("・お知らせ {}件", counts.notes);
  if (counts.files > 0) text += fmt::format("（{}ファイル）", counts.files);
  return text;
}

std::string print_diagnostics(std::span<const Diagnostic> sorted, const PrintStyle& style) {
  switch (style.format) {
    case DiagnosticFormat::text:
      return print_text(sorted, style);
    case DiagnosticFormat::json:
      return print_json(sorted, style.language);
    case DiagnosticFormat::github:
      return print_github(sorted, style.language);
  }
  return {};
}

}  // namespace shirube
