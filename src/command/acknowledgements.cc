#include "command/acknowledgements.h"

#include <algorithm>
#include <set>

#include "base/faults/command.h"
#include "base/faults/publish.h"
#include "base/text.h"
#include "base/visible_text.h"
#include "source/folder.h"
#include "source/read_content.h"

namespace shirube {
namespace {

constexpr std::string_view heading =
    "# 承知の警告: 元の表を直せないので、毎回は出さないもの（shirube check --acknowledge "
    "で足せます）\n";

/// What others keep, and pages that were made of it alone: an editor has no line to mend.
bool can_be_acknowledged(const Diagnostic& diagnostic) {
  if (fault_info(diagnostic.fault).severity == Severity::error) return false;
  if (diagnostic.path.empty()) return diagnostic.fault == PublishFault::title_repeated;
  return diagnostic.path.starts_with("data/") && diagnostic.path.ends_with(".csv");
}

/// The same in every language and for every row number, as the next table has other ones.
std::string line_of(const Diagnostic& diagnostic) {
  return std::string(fault_info(diagnostic.fault).code) + "\t" +
         visible_text(diagnostic.message(Language::ja));
}

Diagnostic note(Fault fault, std::size_t count) {
  Diagnostic note;
  note.fault = fault;
  note.path = acknowledgements_path;
  note.arguments = {std::to_string(count)};
  return note;
}

}  // namespace

Acknowledgements Acknowledgements::read(const ProjectFolder& project, DiagnosticSink& sink) {
  Acknowledgements read;
  const auto source = read_data_file(project, acknowledgements_path, sink);
  if (!source) return read;
  std::uint32_t number = 0;
  for (const std::string& whole : split(source->text(), "\n")) {
    ++number;
    std::string_view line = whole;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (trim(line).empty() || line.starts_with('#')) continue;
    if (line.find('\t') == line.npos) {
      sink.report(CommandFault::acknowledgement_unreadable,
                  {source, number, 1, static_cast<std::uint32_t>(character_count(line))});
      continue;
    }
    read.lines_.emplace_back(line);
  }
  std::sort(read.lines_.begin(), read.lines_.end());
  return read;
}

std::vector<Diagnostic> Acknowledgements::apply(std::vector<Diagnostic> sorted) const {
  if (lines_.empty()) return sorted;
  std::set<std::string> met;
  const std::size_t before = sorted.size();
  std::erase_if(sorted, [&](const Diagnostic& diagnostic) {
    if (!can_be_acknowledged(diagnostic)) return false;
    const std::string line = line_of(diagnostic);
    if (!std::binary_search(lines_.begin(), lines_.end(), line)) return false;
    met.insert(line);
    return true;
  });
  const std::size_t taken = before - sorted.size();
  const auto unmet = static_cast<std::size_t>(std::count_if(
      lines_.begin(), lines_.end(), [&](const std::string& line) { return !met.contains(line); }));
  if (taken > 0) sorted.push_back(note(CommandFault::warnings_acknowledged, taken));
  if (unmet > 0) sorted.push_back(note(CommandFault::acknowledgements_unused, unmet));
  return sorted;
}

std::string Acknowledgements::with(std::span<const Diagnostic> diagnostics) const {
  std::set<std::string> all(lines_.begin(), lines_.end());
  for (const Diagnostic& diagnostic : diagnostics) {
    if (can_be_acknowledged(diagnostic)) all.insert(line_of(diagnostic));
  }
  std::string bytes(heading);
  for (const std::string& line : all) bytes += line + "\n";
  return bytes;
}

}  // namespace shirube
