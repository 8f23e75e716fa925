#include "place/geocode_cache_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/message_language.h"
#include "base/text.h"
#include "directory/vocabulary.h"
#include "place/address/address.h"
#include "words/place.h"

namespace shirube {
namespace {

std::u16string key_of_line(std::string_view line) {
  return address_key(canonical_address(line.substr(0, line.find('\t'))));
}

}  // namespace

GeocodeCacheFile::GeocodeCacheFile(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (trim(line).empty()) continue;
    if (line.starts_with('#'))
      remarks_.emplace_back(line);
    else
      lines_.emplace(key_of_line(line), line);
  }
  const PlaceWords words(message_language);
  if (remarks_.empty()) remarks_ = {words.cache_remark(), words.cache_columns()};
}

void GeocodeCacheFile::put(std::string_view canonical_address, const Place& place,
                           const Date& date) {
  constexpr double degree = 1e6;
  lines_[address_key(canonical_address)] = fmt::format(
      "{}\t{:.6f}\t{:.6f}\t{}\t{}\t{}\t", canonical_address, place.point.latitude / degree,
      place.point.longitude / degree, word_of(place.precision).code, place.source, iso_date(date));
}

void GeocodeCacheFile::credit(std::string_view source) {
  if (source.empty()) return;
  std::string remark =
      PlaceWords(message_language).cache_credit(replace_all(std::string(source), "\n", " "));
  if (std::find(remarks_.begin(), remarks_.end(), remark) == remarks_.end()) {
    remarks_.push_back(std::move(remark));
  }
}

std::string GeocodeCacheFile::text() const {
  std::vector<std::string_view> lines;
  for (const auto& [key, line] : lines_) lines.push_back(line);
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& remark : remarks_) text += remark + "\n";
  for (std::string_view line : lines) text.append(line) += '\n';
  return text;
}

}  // namespace shirube
