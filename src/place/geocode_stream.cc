#include "place/geocode_stream.h"

#include <array>
#include <cerrno>
#include <vector>

#include "base/text.h"
#include "place/address/address_folding.h"

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

constexpr auto needs_quotes = [] {
  std::array<bool, 256> needs{};
  for (unsigned char c : {',', '"', '\r', '\n'}) needs[c] = true;
  return needs;
}();

bool is_plain(std::string_view text) {
  for (char c : text) {
    if (needs_quotes[static_cast<unsigned char>(c)]) return false;
  }
  return true;
}

struct LineLook {
  bool plain = true;  ///< needs no quotes
  bool valid = true;  ///< UTF-8
};

/// Both in one pass: this looks at every byte that goes through.
LineLook look_at(std::string_view line) {
  LineLook look;
  for (std::size_t at = 0; at < line.size();) {
    const DecodedLetter decoded = decode_letter(line, at);
    if (decoded.letter < 0x80) look.plain &= !needs_quotes[decoded.letter];
    look.valid &= decoded.letter != 0xFFFD;
    at += decoded.length;
  }
  return look;
}

}  // namespace

int GeocodeStream::run(std::FILE* input, std::FILE* output) {
  rows_.clear();
  add("input,prefecture,municipality,town,rest,precision,lat,lon,source\n");
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
  const LineLook look = look_at(line);
  if (look.valid) return add_row(line, look.plain);
  const std::string mended = valid(line);
  add_row(mended, is_plain(mended));
}

void GeocodeStream::add_row(std::string_view address, bool plain) {
  const AddressMatch match = matcher_.match(address);
  add_cell(address, plain);
  rows_.push_back(',');
  add(match.prefecture);
  for (std::string_view cell : {match.municipality, match.town}) {
    rows_.push_back(',');
    add_cell(cell, is_plain(cell));
  }
  rows_.push_back(',');
  add_cell(match.rest, plain);
  rows_.push_back(',');
  add(word_of(match.precision).code);
  rows_.push_back(',');
  const bool known = match.precision != Precision::none;
  if (known) add_degrees(match.point.latitude);
  rows_.push_back(',');
  if (known) add_degrees(match.point.longitude);
  rows_.push_back(',');
  if (known) add(source);
  rows_.push_back('\n');
}

void GeocodeStream::add(std::string_view text) {
  rows_.append(text.data(), text.data() + text.size());
}

void GeocodeStream::add_cell(std::string_view text, bool plain) {
  if (plain) return add(text);
  rows_.push_back('"');
  for (char c : text) {
    if (c == '"') rows_.push_back('"');
    rows_.push_back(c);
  }
  rows_.push_back('"');
}

/// Points of a gazetteer are in Japan: two or three digits, then six decimals.
void GeocodeStream::add_degrees(std::int32_t millionths) {
  constexpr int decimals = 6;
  char text[10];
  char* begin = text + sizeof text;
  auto rest = static_cast<std::uint32_t>(millionths);
  for (int digits = 0; rest > 0; ++digits, rest /= 10) {
    if (digits == decimals) *--begin = '.';
    *--begin = static_cast<char>('0' + rest % 10);
  }
  add({begin, static_cast<std::size_t>(text + sizeof text - begin)});
}

}  // namespace shirube
