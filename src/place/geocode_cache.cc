#include "place/geocode_cache.h"

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/text.h"
#include "place/address/address.h"

namespace shirube {
namespace {

enum Column : std::size_t { address, latitude, longitude, precision, provider, date, reviewer };

/// Unlike split(), keeps empty cells.
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.emplace_back(trim(line.substr(0, tab)));
    if (tab == line.npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

/// Fills `entry`; gives what is wrong with the line, or nothing.
std::string read_entry(const std::vector<std::string>& cells, GeocodeCache::Entry& entry) {
  // Editors that trim lines take the tab before an empty reviewer away.
  if (cells.size() != reviewer && cells.size() != reviewer + 1) {
    return "列は7つですが、" + std::to_string(cells.size()) + " あります";
  }
  if (cells[address].empty()) return "住所がありません";
  const auto north = read_degrees(cells[latitude]);
  const auto east = read_degrees(cells[longitude]);
  if (!north || !east) return "緯度・経度が数ではありません";
  entry.place.point = {*north, *east};
  if (problem_of(entry.place.point) != PointProblem::none)
    return "緯度・経度が日本の中にありません";
  const Word* word = vocabulary<Precision>().find(cells[precision]);
  if (!word || word->value == static_cast<int>(Precision::none)) {
    return "「" + cells[precision] + "」という細かさの位置は使えません";
  }
  entry.place.precision = static_cast<Precision>(word->value);
  entry.place.radius_metres = usual_radius(entry.place.precision);
  if (cells[provider].empty()) return "調べた先がありません";
  entry.place.source = cells[provider];
  const std::optional<WrittenDate> written = read_date(cells[date]);
  if (!written) return "「" + cells[date] + "」は日付ではありません";
  entry.date = written->date;
  if (cells.size() > reviewer) entry.reviewer = cells[reviewer];
  return "";
}

}  // namespace

GeocodeCache GeocodeCache::read(const std::shared_ptr<const SourceText>& source,
                                DiagnosticSink& sink) {
  GeocodeCache cache;
  const std::uint32_t last = source->position(source->text().size()).line;
  for (std::uint32_t number = 1; number <= last; ++number) {
    const std::string_view line = source->line(number);
    if (trim(line).empty() || line.starts_with('#')) continue;
    Entry entry;
    entry.where = {source, number, 1, static_cast<std::uint32_t>(character_count(line))};
    const std::vector<std::string> cells = cells_of(line);
    std::string reason = read_entry(cells, entry);
    if (reason.empty()) {
      const auto [at, added] =
          cache.by_key_.try_emplace(address_key(canonical_address(cells[address])), entry);
      if (added) continue;
      reason = "同じ住所が " + std::to_string(at->second.where.line) + " 行目にあります";
    }
    sink.report(Fault::cache_line_damaged, entry.where, {reason});
  }
  return cache;
}

const GeocodeCache::Entry* GeocodeCache::find(const std::u16string& key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : &found->second;
}

}  // namespace shirube
