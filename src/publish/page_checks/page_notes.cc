#include "publish/page_checks/page_notes.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/message_language.h"
#include "base/text.h"
#include "words/publish.h"

namespace shirube {
namespace {

const PageSource* source_of(const SiteOutput& site, const std::string& page) {
  const auto found = std::lower_bound(
      site.page_sources.begin(), site.page_sources.end(), page,
      [](const PageSource& source, const auto& path) { return source.page < path; });
  return found != site.page_sources.end() && found->page == page ? &*found : nullptr;
}

/// The first place at or behind `where` that says `text`.
Location place_of(std::string_view text, const Location& where) {
  if (!where.source || text.empty()) return {};
  const std::string_view all = where.source->text();
  const std::string_view line = where.source->line(std::max<std::uint32_t>(1, where.line));
  const std::size_t begin = line.empty() ? 0 : static_cast<std::size_t>(line.data() - all.data());
  const std::size_t found = all.find(text, begin);
  if (found == all.npos) return {};
  const SourceText::Position position = where.source->position(found);
  return {where.source, position.line, position.column,
          static_cast<std::uint32_t>(character_count(text))};
}

}  // namespace

void PageNotes::add(Fault fault, const std::string& page, const std::string& what) {
  add_text(fault, page, what, {}, Origin::content);
}

void PageNotes::add_text(Fault fault, const std::string& page, const std::string& what,
                         std::string_view written, Origin origin) {
  const std::string path = std::string(site_.edition.folder) + "/" + page;
  const PageSource* source = source_of(site_, page);
  const bool from_table = origin == Origin::content_or_table && source && source->imported;
  const Location where = from_table ? Location{} : written_at(source, written);
  std::lock_guard lock(mutex_);
  (from_table ? imported_ : findings_)[fault].add(what, path, where);
  pages_.insert(page);
}

bool PageNotes::has(const std::string& page) const {
  std::lock_guard lock(mutex_);
  return pages_.contains(page);
}

Location PageNotes::written_at(const PageSource* source, std::string_view text) const {
  if (source && !source->imported) {
    const Location where = place_of(text, source->where);
    if (where.source) return where;
  }
  const PageSource* site = source_of(site_, "index.html");
  return site ? place_of(text, site->where) : Location{};
}

std::uint64_t PageNotes::count(Fault fault) const {
  std::lock_guard lock(mutex_);
  const auto found = findings_.find(fault);
  return found == findings_.end() ? 0 : found->second.sorted().size();
}

void PageNotes::report(DiagnosticSink& sink) const {
  for (const auto& [fault, findings] : findings_) {
    // A list shows the same text as the record's own page, which tells where it stands.
    std::set<std::string> told;
    const std::vector<Findings::Finding> sorted = findings.sorted();
    for (const Findings::Finding& finding : sorted) {
      if (finding.where.source) told.insert(finding.key);
    }
    const auto imported = imported_.find(fault);
    if (imported != imported_.end()) {
      for (const Findings::Finding& finding : imported->second.sorted()) told.insert(finding.key);
    }
    for (const Findings::Finding& finding : sorted) {
      if (!finding.where.source && told.contains(finding.key)) continue;
      sink.report_any(fault, finding.where, {finding.place(), finding.key});
    }
  }
}

std::string quoted(std::string_view text) {
  return PublishWords(message_language).quoted(text);
}

}  // namespace shirube
