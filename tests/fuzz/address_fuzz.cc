// Any bytes as an address, a second line as the municipality that it is known to stand in: no
// crash, and what comes out keeps what place/address/ and place/gazetteer/address_matcher.h
// promise.
#include <algorithm>
#include <cstdint>

#include "base/text.h"
#include "fuzz/fuzz_gazetteer.h"
#include "place/address/address.h"
#include "place/address/address_tokens.h"
#include "place/address/record_address.h"

namespace {

using namespace shirube;
using fuzz::require;

const AddressMatcher& matcher() {
  static const std::string bytes = fuzz::small_gazetteer();
  static const auto opened = Gazetteer::from_bytes(bytes);
  static const AddressMatcher matcher(std::get<Gazetteer>(opened));
  return matcher;
}

bool on_letter_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_tokens(std::string_view address) {
  const AddressTokens tokens(address);
  const bool whole = first_invalid_utf8(address) == std::string::npos;
  std::size_t last = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    require(tokens.begin(i) >= last && tokens.end(i) > tokens.begin(i));
    last = tokens.end(i);
    require(last <= address.size());
    require(!whole || (on_letter_border(address, tokens.begin(i)) &&
                       on_letter_border(address, tokens.end(i))));
  }
  require(tokens.begin(tokens.size()) >= last && tokens.begin(tokens.size()) <= address.size());
}

void check_within(std::string_view address, std::string_view municipality) {
  const auto within = matcher().find_municipality(municipality);
  const AddressMatch match = matcher().match(address, within);
  fuzz::check(match, address);
  if (within.empty()) return;
  const bool inside =
      match.municipality_index &&
      std::find(within.begin(), within.end(), *match.municipality_index) != within.end();
  require(inside || match.elsewhere || match.level < MatchLevel::municipality);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t line = text.find('\n');
  const std::string_view address = text.substr(0, line);
  check_tokens(address);
  fuzz::check(matcher().match(address), address);
  placeholder_in(address);
  const std::string canonical = canonical_address(address);
  address_key(canonical);
  if (line != text.npos) {
    check_within(address, text.substr(line + 1));
    const RecordAddress record(std::string(address), text.substr(line + 1));
    record.town();
    record.house_key();
  }
  return 0;
}
