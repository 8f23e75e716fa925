#include "place/geocode_stream.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <vector>

#include "base/text.h"
#include "place/address/address_folding.h"

namespace shirube {
namespace {

constexpr std::size_t chunk_size = 1 << 16;
/// A line that is longer is no address; what is beyond is left out so that memory stays bounded.
constexpr std::size_t longest_line = 1 << 16;
constexpr std::string_view source = "gazetteer";

// Not base/csv_writer.h: what goes in comes out as it is, without a guard against formulas, and a
// million lines a second leave no time for cells of their own.
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

/// One row at the end of a buffer, which is made large enough for it once.
class RowWriter {
 public:
  RowWriter(std::string& rows, std::string_view address, const AddressMatch& match) : rows_(rows) {
    // Quotes may double a text; rest is a part of the address.
    const std::size_t texts = 2 * address.size() + match.prefecture.size() +
                              match.municipality.size() + match.town.size();
    constexpr std::size_t others = 128;
    begin_ = rows.size();
    rows.resize(begin_ + 2 * texts + others);
    end_ = rows.data() + begin_;
  }
  ~RowWriter() { rows_.resize(static_cast<std::size_t>(end_ - rows_.data())); }
  RowWriter(const RowWriter&) = delete;

  void cell(std::string_view text, bool plain) {
    if (plain) {
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
      constexpr std::int32_t degree = 1'000'000;
      end_ = std::to_chars(end_, end_ + 4, millionths / degree).ptr;
      *end_++ = '.';
      std::int32_t decimals = millionths % degree;
      for (std::int32_t unit = degree / 10; unit > 0; unit /= 10) {
        *end_++ = static_cast<char>('0' + decimals / unit % 10);
      }
    }
    *end_++ = ',';
  }

  void last_cell(std::string_view text) {
    put(text);
    *end_++ = '\n';
  }

 private:
  void put(std::string_view text) { end_ = std::copy(text.begin(), text.end(), end_); }

  std::string& rows_;
  std::size_t begin_ = 0;
  char* end_ = nullptr;
};

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
  const LineLook look = look_at(line);
  if (look.valid) return add_row(line, look.plain);
  // U+FFFD for each byte that is no UTF-8, so that what is written is always text.
  const std::string mended = to_utf8(to_code_points(line));
  add_row(mended, is_plain(mended));
}

void GeocodeStream::add_row(std::string_view address, bool plain) {
  const AddressMatch match = matcher_.match(address);
  RowWriter row(rows_, address, match);
  row.cell(address, plain);
  row.cell(match.prefecture, true);
  row.cell(match.municipality, is_plain(match.municipality));
  row.cell(match.town, is_plain(match.town));
  row.cell(match.rest, plain);
  row.cell(word_of(match.precision).code, true);
  const bool known = match.precision != Precision::none;
  row.degrees(match.point.latitude, known);
  row.degrees(match.point.longitude, known);
  row.last_cell(known ? source : "");
}

}  // namespace shirube
