#include "place/geocode_stream.h"

#include <cerrno>
#include <charconv>
#include <vector>

#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t chunk_size = 1 << 16;
/// A line that is longer is no address; what is beyond is left out so that memory stays bounded.
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
  return text.find(',') == text.npos && text.find('"') == text.npos &&
         text.find('\r') == text.npos && text.find('\n') == text.npos;
}

}  // namespace

int GeocodeStream::run(std::FILE* input, std::FILE* output) {
  rows_ = "input,prefecture,municipality,town,rest,precision,lat,lon,source\n";
  pending_.clear();
  std::vector<char> chunk(chunk_size);
  for (bool ended = false; !ended;) {
    const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), input);
    ended = count < chunk.size();
    if (ended && std::ferror(input)) return errno;
    add_bytes({chunk.data(), count});
    if (ended && !pending_.empty()) add_line(pending_);
    if (std::fwrite(rows_.data(), 1, rows_.size(), output) != rows_.size()) return errno;
    rows_.clear();
  }
  return std::fflush(output) == 0 ? 0 : errno;
}

void GeocodeStream::add_bytes(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end == bytes.npos ? bytes.size() : end + 1);
    if (end != bytes.npos && pending_.empty()) {
      add_line(line);
      continue;
    }
    // One more, as it may be the CR of the end.
    pending_ += line.substr(0, longest_line + 1 - pending_.size());
    if (end == bytes.npos) return;
    add_line(pending_);
    pending_.clear();
  }
}

void GeocodeStream::add_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  line = line.substr(0, longest_line);
  if (first_invalid_utf8(line) == line.npos)
    add_row(line);
  else
    add_row(valid(line));
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
