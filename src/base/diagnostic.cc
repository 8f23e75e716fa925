#include "base/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/placeholders.h"

namespace shirube {
namespace {

constexpr FaultInfo registry[] = {
#define SHIRUBE_FAULT(name, code, severity, message_ja, remedy_ja, message_en, remedy_en) \
  {named_fault(code, {message_ja, remedy_ja, message_en, remedy_en}),                     \
   #name,                                                                                 \
   code,                                                                                  \
   Severity::severity,                                                                    \
   message_ja,                                                                            \
   remedy_ja,                                                                             \
   message_en,                                                                            \
   remedy_en},
#include "base/diagnostic_registry.def"
#undef SHIRUBE_FAULT
};

/// A file may be one line of a megabyte with a thousand faults; each copies only its surroundings.
void copy_line(std::string_view line, Diagnostic& diagnostic) {
  constexpr std::size_t most_bytes = 1000;
  constexpr std::uint32_t characters_before = 60;
  std::uint32_t column = 1;
  std::size_t start = 0;
  if (line.size() > most_bytes) {
    while (start < line.size() && column + characters_before < diagnostic.column) {
      ++start;
      while (start < line.size() && (static_cast<unsigned char>(line[start]) & 0xC0) == 0x80) {
        ++start;
      }
      ++column;
    }
  }
  std::size_t end = std::min(line.size(), start + most_bytes);
  while (end > start && end < line.size() &&
         (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) {
    --end;
  }
  diagnostic.line_text = line.substr(start, end - start);
  diagnostic.line_text_column = column;
}

/// What stops the run stands first, and of that what is wrong with a file as such (the S of the
/// registry): it is the cause of much that is said of others.
auto sort_key(const Diagnostic& d) {
  const FaultInfo& info = fault_info(d.fault);
  return std::tuple_cat(std::tuple(info.severity, !info.code.starts_with('S')),
                        std::tie(d.path, d.line, d.column, info.code, d.arguments, d.suggestion));
}

/// Both sites are made from the same content and find the same faults in it. Of a template they may
/// differ in the remedy, as residents have fewer names: then theirs holds for both.
bool tell_the_same(const Diagnostic& a, const Diagnostic& b) {
  if (sort_key(a) == sort_key(b)) return true;
  return !a.path.empty() && a.path == b.path && a.line == b.line && a.column == b.column &&
         a.fault == b.fault && a.message(Language::ja) == b.message(Language::ja);
}

std::size_t length_of(const Diagnostic& diagnostic) {
  std::size_t length = 0;
  for (const std::string& argument : diagnostic.arguments) length += argument.size();
  return length;
}

}  // namespace

const FaultInfo& fault_info(Fault fault) {
  static const auto rows = [] {
    std::unordered_map<Fault, const FaultInfo*> all;
    for (const FaultInfo& row : registry) all.emplace(row.fault, &row);
    return all;
  }();
  return *rows.at(fault);
}

std::span<const FaultInfo> fault_registry() {
  return registry;
}

std::string Diagnostic::message(Language language) const {
  const FaultInfo& info = fault_info(fault);
  return filled(language == Language::ja ? info.message_ja : info.message_en, arguments);
}

std::string Diagnostic::remedy(Language language) const {
  const FaultInfo& info = fault_info(fault);
  std::string remedy =
      filled(language == Language::ja ? info.remedy_ja : info.remedy_en, arguments);
  if (suggestion.empty()) return remedy;
  if (language == Language::ja) return "「" + suggestion + "」ではありませんか。" + remedy;
  return "Did you mean \"" + suggestion + "\"? " + remedy;
}

void DiagnosticSink::report_any(Fault fault, const Location& where,
                                std::vector<std::string> arguments, std::string suggestion) {
  Diagnostic diagnostic;
  diagnostic.fault = fault;
  diagnostic.line = where.line;
  diagnostic.column = where.column;
  diagnostic.length = where.length;
  if (where.source) {
    diagnostic.path = where.source->path();
    copy_line(where.source->line(where.line), diagnostic);
  }
  diagnostic.arguments = std::move(arguments);
  diagnostic.suggestion = std::move(suggestion);
  add(std::move(diagnostic));
}

namespace {
thread_local std::uint64_t reported = 0;
}  // namespace

std::uint64_t DiagnosticSink::reported_by_this_thread() {
  return reported;
}

void DiagnosticSink::add(Diagnostic diagnostic) {
  ++reported;
  const bool error = fault_info(diagnostic.fault).severity == Severity::error;
  std::lock_guard lock(mutex_);
  has_errors_ = has_errors_ || error;
  diagnostics_.push_back(std::move(diagnostic));
}

bool DiagnosticSink::has_errors() const {
  std::lock_guard lock(mutex_);
  return has_errors_;
}

std::vector<Diagnostic> DiagnosticSink::sorted() const {
  std::vector<Diagnostic> all;
  {
    std::lock_guard lock(mutex_);
    all = diagnostics_;
  }
  std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return sort_key(a) < sort_key(b);
  });
  std::vector<Diagnostic> told;
  for (Diagnostic& diagnostic : all) {
    if (told.empty() || !tell_the_same(told.back(), diagnostic)) {
      told.push_back(std::move(diagnostic));
    } else if (length_of(diagnostic) < length_of(told.back())) {
      told.back() = std::move(diagnostic);
    }
  }
  return told;
}

}  // namespace shirube
