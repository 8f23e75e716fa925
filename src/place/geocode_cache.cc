#include "place/geocode_cache.h"

#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/faults/place.h"
#include "base/message_language.h"
#include "base/text.h"
#include "place/address/address.h"
#include "words/place.h"

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
  const PlaceWords words(message_language);
  // Editors that trim lines take the tab before an empty reviewer away.
  if (cells.size() != reviewer && cells.size() != reviewer + 1) {
    return words.cache_cells(cells.size());
  }
  if (cells[address].empty()) return words.cache_no_address();
  const auto north = read_degrees(cells[latitude]);
  const auto east = read_degrees(cells[longitude]);
  if (!north || !east) return words.cache_no_numbers();
  entry.place.point = {*north, *east};
  if (problem_of(entry.place.point) != PointProblem::none) return words.cache_not_in_japan();
  const Word* word = vocabulary<Precision>().find(cells[precision]);
  if (!word || word->value == static_cast<int>(Precision::none)) {
    return words.cache_precision(cells[precision]);
  }
  entry.place.precision = static_cast<Precision>(word->value);
  entry.place.radius_metres = usual_radius(entry.place.precision);
  if (cells[provider].empty()) return words.cache_no_provider();
  entry.place.source = cells[provider];
  const std::optional<WrittenDate> written = read_date(cells[date]);
  if (!written) return words.cache_no_date(cells[date]);
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
      reason = PlaceWords(message_language).cache_repeated(at->second.where.line);
    }
    sink.report(PlaceFault::cache_line_damaged, entry.where, {reason});
  }
  return cache;
}

const GeocodeCache::Entry* GeocodeCache::find(const std::u16string& key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : &found->second;
}

}  // namespace shirube
