#include "place/geocode_stream.h"

#include <cerrno>
#include <charconv>
#include <vector>

#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t chunk_size = 1 << 16;
/// A line that is longer is no address; it is cut so that memory stays bounded.
constexpr std::size_t longest_line = 1 << 16;
constexpr std::string_view source = "gazetteer";

/// Bytes that are no UTF-8 as U+FFFD, so that what is written is always text.
std::string valid(std::string_view text) {
  std::string made;
  for (std::size_t bad; (bad = first_invalid_utf8(text)) != std::string_view::npos;) {
    made += text.substr(0, bad);
    made += "\uFFFD";
    text.remove_prefix(bad + 1);
  }
  return made += text;
}

/// Needs no quotes.
bool is_plain(std::string_view text) {
  return text.find(',') == text.npos && text.find('"') == text.npos && text.find('\r') == text.npos;
}

}  // namespace

int GeocodeStream::run(std::FILE* input, std::FILE* output) {
  rows_ = "input,prefecture,municipality,town,rest,precision,lat,lon,source\n";
  std::string pending;
  std::vector<char> chunk(chunk_size);
  for (;;) {
    const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), input);
    pending.append(chunk.data(), count);
    const bool ended = count < chunk.size();
    if (ended && std::ferror(input)) return errno;
    std::size_t whole =
        ended || pending.size() > longest_line ? pending.size() : pending.rfind('\n') + 1;
    const std::size_t last_line = pending.rfind('\n');
    if (last_line != pending.npos && !ended) whole = last_line + 1;
    add_lines(std::string_view(pending).substr(0, whole));
    pending.erase(0, whole);
    if (std::fwrite(rows_.data(), 1, rows_.size(), output) != rows_.size()) return errno;
    rows_.clear();
    if (ended) return std::fflush(output) == 0 ? 0 : errno;
  }
}

void GeocodeStream::add_lines(std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (first_invalid_utf8(line) == line.npos)
      add_row(line);
    else
      add_row(valid(line));
  }
}

void GeocodeStream::add_row(std::string_view address) {
  const AddressMatch match = matcher_.match(address);
  const bool plain = is_plain(address);
  add_cell(address, plain);
  for (std::string_view cell : {match.prefecture, match.municipality, match.town}) {
    rows_ += ',';
    add_cell(cell, is_plain(cell));
  }
  rows_ += ',';
  add_cell(match.rest, plain);
  rows_ += ',';
  rows_ += word_of(match.precision).code;
  rows_ += ',';
  if (match.precision != Precision::none) add_degrees(match.point.latitude);
  rows_ += ',';
  if (match.precision != Precision::none) add_degrees(match.point.longitude);
  rows_ += ',';
  if (match.precision != Precision::none) rows_ += source;
  rows_ += '\n';
}

void GeocodeStream::add_cell(std::string_view text, bool plain) {
  if (plain) {
    rows_ += text;
    return;
  }
  rows_ += '"';
  for (char c : text) {
    if (c == '"') rows_ += '"';
    rows_ += c;
  }
  rows_ += '"';
}

void GeocodeStream::add_degrees(std::int32_t millionths) {
  constexpr std::size_t decimals = 6;
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, millionths).ptr;
  rows_.append(digits, end - decimals);
  rows_ += '.';
  rows_.append(end - decimals, end);
}

}  // namespace shirube
