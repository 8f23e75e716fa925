#include "directory/imported_rows.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/parallel.h"
#include "directory/table_scope.h"

namespace shirube {

/// One table with what was told of it, which counts only if the table does.
struct ImportedRows::Release {
  std::shared_ptr<const SourceText> source;
  CareServiceTable* table = nullptr;
  DiagnosticSink faults;
  std::set<std::string_view> ids;
  std::set<CareService> services;
  bool replaced = false;

  std::size_t common_with(const Release& other) const;
  bool older_form_of(const Release& newer) const;
};

namespace {

/// jigyosho_110__.csv of jigyosho_110_20260630120000_.csv: the name without its day.
std::string series_of(const std::string& path) {
  constexpr std::size_t day_length = 8;
  std::string series, digits;
  const auto flush = [&] {
    if (digits.size() < day_length) series += digits;
    digits.clear();
  };
  for (const char c : path) {
    if (is_digit(c)) {
      digits += c;
    } else {
      flush();
      series += c;
    }
  }
  flush();
  return series;
}

}  // namespace

std::size_t ImportedRows::Release::common_with(const Release& other) const {
  return static_cast<std::size_t>(std::count_if(
      ids.begin(), ids.end(), [&](std::string_view id) { return other.ids.contains(id); }));
}

/// By its name, where it is of the same services, or by having most of its offices in common.
bool ImportedRows::Release::older_form_of(const Release& newer) const {
  if (ids.empty() || newer.ids.empty()) return false;
  const bool one_series = series_of(source->path()) == series_of(newer.source->path());
  const bool one_kind =
      std::includes(newer.services.begin(), newer.services.end(), services.begin(), services.end());
  return (one_series && one_kind) || common_with(newer) * 2 > ids.size();
}

ImportedRows::ImportedRows(const std::vector<std::shared_ptr<const SourceText>>& tables,
                           const TableScope& scope, const Date& today, unsigned threads,
                           DiagnosticSink& sink) {
  tables_.resize(tables.size());
  std::vector<Release> releases(tables.size());
  parallel_for(tables.size(), threads, [&](std::size_t i) {
    releases[i].source = tables[i];
    releases[i].table = &tables_[i];
    tables_[i] = read_care_service_table(tables[i], scope, today, releases[i].faults);
    for (const Facility& facility : tables_[i].facilities) {
      releases[i].ids.insert(facility.id);
      releases[i].services.insert(facility.services.front());
    }
  });
  drop_older(releases, sink);
  for (const Release& release : releases) {
    all_readable_ = all_readable_ && release.table->readable;
    if (release.replaced) continue;
    for (Diagnostic& fault : release.faults.sorted()) sink.add(std::move(fault));
  }
}

// Goes from the newest table to the oldest; each row is that of the first table that has it.
void ImportedRows::drop_older(std::vector<Release>& releases, DiagnosticSink& sink) {
  std::vector<Release*> newest;
  for (Release& release : releases) newest.push_back(&release);
  std::sort(newest.begin(), newest.end(), [](const Release* a, const Release* b) {
    return std::pair(b->table->published, b->source->path()) <
           std::pair(a->table->published, a->source->path());
  });
  for (auto release = newest.begin(); release != newest.end(); ++release) {
    compare(**release, {newest.begin(), release}, sink);
    if ((*release)->replaced) continue;
    for (Facility& facility : (*release)->table->facilities) rows_.emplace(facility.id, &facility);
  }
}

void ImportedRows::compare(Release& release, const std::vector<Release*>& newer_ones,
                           DiagnosticSink& sink) {
  const Release* nearest = nullptr;
  std::size_t common = 0;
  for (const Release* newer : newer_ones) {
    const std::size_t both = release.common_with(*newer);
    const bool replaces = release.older_form_of(*newer);
    if (release.replaced ? !replaces || both <= common : !replaces && both <= common) continue;
    nearest = newer;
    common = both;
    release.replaced = replaces;
  }
  if (!nearest) return;
  const std::string alone = std::to_string(release.ids.size() - common);
  std::string said = "同じ事業所は、新しい表の行を載せました。";
  std::string said_in_english = "Their rows are those of the newer table.";
  if (release.replaced) {
    said = "新しい表だけを使いました。";
    said_in_english =
        "Only the newer table is used; " + alone + " offices stand in this one alone.";
    if (alone != "0") {
      said += "この表にしかない " + alone + " 件は載せていません（閉まったのかもしれません）。";
    }
  }
  sink.report(DirectoryFault::table_superseded, {release.source, 1, 1, 1},
              {nearest->source->path(), std::to_string(common), said, said_in_english});
}

const Facility* ImportedRows::find(std::string_view id) const {
  const auto row = rows_.find(id);
  return row == rows_.end() ? nullptr : row->second;
}

std::vector<std::string> ImportedRows::of_office(std::string_view office_number) const {
  std::vector<std::string> ids;
  const std::string prefix = std::string(office_number) + "-";
  for (auto row = rows_.lower_bound(prefix); row != rows_.end(); ++row) {
    if (!row->first.starts_with(prefix)) break;
    ids.push_back(row->first);
  }
  return ids;
}

std::vector<Facility> ImportedRows::release(const std::set<std::string>& taken) {
  std::vector<Facility> facilities;
  for (auto& [id, row] : rows_) {
    if (!taken.contains(id)) facilities.push_back(std::move(*row));
  }
  rows_.clear();
  return facilities;
}

}  // namespace shirube
