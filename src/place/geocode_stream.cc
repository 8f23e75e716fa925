#include "place/geocode_stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <vector>

#include "base/text.h"
#include "place/address/address_folding.h"

namespace shirube {
namespace {

constexpr std::size_t chunk_size = 1 << 16;
/// A line that is longer is no address; what is beyond is left out so that memory stays bounded.
constexpr std::size_t longest_line = 1 << 16;
constexpr std::string_view heading =
    "input,prefecture,municipality,town,rest,precision,lat,lon,source\n";
constexpr std::string_view source = "gazetteer";

// Not base/csv_writer.h: what goes in comes out as it is, without a guard against formulas, and a
// million lines a second leave no time for cells of their own.
constexpr auto needs_quotes = [] {
  std::array<bool, 256> needs{};
  for (unsigned char c : {',', '"', '\r', '\n'}) needs[c] = true;
  return needs;
}();

CsvQuotes quotes_of(std::string_view text) {
  // Names have no ASCII as a rule, and where there is none nothing needs quotes.
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  constexpr std::size_t step = sizeof high_bits;
  const auto eight_at = [&](std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, step);
    return eight;
  };
  if (text.size() >= step) {
    std::uint64_t all = eight_at(text.size() - step);
    for (std::size_t at = 0; at + step < text.size(); at += step) all &= eight_at(at);
    if ((all & high_bits) == high_bits) return CsvQuotes::none;
  }
  const bool needed = std::any_of(
      text.begin(), text.end(), [](char c) { return needs_quotes[static_cast<unsigned char>(c)]; });
  return needed ? CsvQuotes::needed : CsvQuotes::none;
}

struct LineLook {
  bool plain = true;  ///< needs no quotes
  bool valid = true;  ///< UTF-8
};

/// Both in one pass: this looks at every byte that goes through.
LineLook look_at(std::string_view line) {
  LineLook look;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(line[i]); };
  for (std::size_t at = 0; at < line.size();) {
    if (byte(at) < 0x80) {
      look.plain &= !needs_quotes[byte(at++)];
    } else if (is_common_letter(line, at)) {
      at += 3;
    } else {
      const DecodedLetter decoded = decode_letter(line, at);
      look.valid &= decoded.letter != 0xFFFD;
      at += decoded.length;
    }
  }
  return look;
}

/// One row in a place that is large enough for it.
class RowWriter {
 public:
  explicit RowWriter(char* begin) : end_(begin) {}

  /// As many bytes as the row can have: quotes may double a text, and rest is a part of the
  /// address.
  static std::size_t longest_row(std::string_view address, const AddressMatch& match) {
    constexpr std::size_t others = 128;
    return 2 * (2 * address.size() + match.prefecture.size() + match.municipality.size() +
                match.town.size()) +
           others;
  }

  void cell(std::string_view text, CsvQuotes quotes) {
    if (quotes == CsvQuotes::none) {
      put(text);
    } else {
      *end_++ = '"';
      for (char c : text) {
        if (c == '"') *end_++ = '"';
        *end_++ = c;
      }
      *end_++ = '"';
    }
    *end_++ = ',';
  }

  /// Points of a gazetteer are in Japan: two or three digits, then six decimals.
  void degrees(std::int32_t millionths, bool known) {
    if (known) {
      constexpr std::ptrdiff_t decimals = 6;
      constexpr std::ptrdiff_t longest = 11;
      char* const end = std::to_chars(end_, end_ + longest, millionths).ptr;
      std::copy_backward(end - decimals, end, end + 1);
      end[-decimals] = '.';
      end_ = end + 1;
    }
    *end_++ = ',';
  }

  void last_cell(std::string_view text) {
    put(text);
    *end_++ = '\n';
  }

  char* end() const { return end_; }

 private:
  void put(std::string_view text) { end_ = std::copy(text.begin(), text.end(), end_); }

  char* end_;
};

}  // namespace

int GeocodeStream::run(std::FILE* input, std::FILE* output) {
  rows_.assign(heading.begin(), heading.end());
  row_bytes_ = rows_.size();
  pending_.clear();
  std::vector<char> chunk(chunk_size);
  for (bool ended = false; !ended;) {
    const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), input);
    ended = count < chunk.size();
    if (ended && std::ferror(input)) return errno;
    add_bytes({chunk.data(), count});
    if (ended && !pending_.empty()) add_line(pending_);
    answer();
    if (std::fwrite(rows_.data(), 1, row_bytes_, output) != row_bytes_) return errno;
    row_bytes_ = 0;
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
    answer();
    pending_.clear();
  }
}

void GeocodeStream::add_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  line = line.substr(0, longest_line);
  const LineLook look = look_at(line);
  const CsvQuotes quotes = look.plain ? CsvQuotes::none : CsvQuotes::needed;
  if (look.valid) return add_address(line, quotes);
  // U+FFFD for each byte that is no UTF-8, so that what is written is always text.
  const std::string mended = to_utf8(to_code_points(line));
  add_address(mended, quotes_of(mended));
  answer();
}

void GeocodeStream::add_address(std::string_view address, CsvQuotes quotes) {
  addresses_[waiting_] = address;
  quotes_[waiting_] = quotes;
  if (++waiting_ == addresses_.size()) answer();
}

void GeocodeStream::answer() {
  std::array<AddressMatch, at_once> matches;
  matcher_.match_all({addresses_.data(), waiting_}, matches);
  for (std::size_t i = 0; i < waiting_; ++i) write_row(addresses_[i], quotes_[i], matches[i]);
  waiting_ = 0;
}

void GeocodeStream::write_row(std::string_view address, CsvQuotes quotes,
                              const AddressMatch& match) {
  const std::size_t needed = row_bytes_ + RowWriter::longest_row(address, match);
  if (needed > rows_.size()) rows_.resize(2 * needed);
  RowWriter row(rows_.data() + row_bytes_);
  row.cell(address, quotes);
  row.cell(match.prefecture, CsvQuotes::none);
  row.cell(match.municipality, quotes_of(match.municipality));
  row.cell(match.town, quotes_of(match.town));
  row.cell(match.rest, quotes);
  row.cell(word_of(match.precision).code, CsvQuotes::none);
  const bool known = match.precision != Precision::none;
  row.degrees(match.point.latitude, known);
  row.degrees(match.point.longitude, known);
  row.last_cell(known ? source : "");
  row_bytes_ = static_cast<std::size_t>(row.end() - rows_.data());
}

}  // namespace shirube
