#include "place/address/address.h"

#include <utility>

#include "base/text.h"
#include "place/address/address_folding.h"
#include "place/address/address_tokens.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

/// 丁目, 条 and the like: what a number before is written in digits for.
bool counts(AddressUnit unit) {
  return is_counter(unit) || unit == hyphen_unit || unit == u'条';
}

/// ヶ is so often written ケ that both are shown as one.
std::string one_ke(std::string text) {
  return replace_all(replace_all(std::move(text), "ヶ", "ケ"), "ヵ", "カ");
}

/// Without spaces and invisible letters, in common widths.
std::string plain(std::string_view text) {
  std::string visible;
  for (char32_t letter : to_code_points(nfkc(text))) {
    const char16_t folded = AddressFolding::table()(letter);
    if (folded != folded_to_nothing && folded != u' ') visible += to_utf8({&letter, 1});
  }
  return visible;
}

}  // namespace

std::string canonical_address(std::string_view address) {
  return canonical_address(address, AddressTokens(address));
}

std::string canonical_address(std::string_view address, const AddressTokens& tokens) {
  std::string canonical;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool last = i + 1 == tokens.size();
    const std::string_view written =
        address.substr(tokens.begin(i), tokens.end(i) - tokens.begin(i));
    if (is_counter(tokens[i]) || tokens[i] == hyphen_unit) {
      if (!last && is_number(tokens[i + 1])) canonical += '-';
    } else if (is_number(tokens[i]) && (decode_letter(nfkc(written), 0).letter <= U'9' ||
                                        (!last && counts(tokens[i + 1])))) {
      canonical += std::to_string(tokens.number(i));
    } else {
      canonical += one_ke(plain(written));
    }
  }
  for (const Prefecture& prefecture : prefectures()) {
    if (!canonical.starts_with(prefecture.name)) continue;
    canonical.erase(0, prefecture.name.size());
    break;
  }
  return canonical;
}

std::string within_municipality(std::string canonical, const std::string& municipality) {
  const std::size_t county = canonical.find("郡" + municipality);
  // Longer names of counties than five characters do not exist.
  if (county != std::string::npos && county <= 15) {
    canonical.erase(0, county + std::string_view("郡").size());
  }
  return canonical.starts_with(municipality) ? canonical : municipality + canonical;
}

std::u16string address_key(std::string_view canonical_address) {
  const AddressTokens tokens(canonical_address);
  std::u16string key;
  for (AddressUnit unit : tokens.units()) key += is_counter(unit) ? hyphen_unit : unit;
  while (key.ends_with(hyphen_unit)) key.pop_back();
  return key;
}

std::string_view placeholder_in(std::string_view address) {
  const std::string text = plain(address);
  for (std::string_view word : {"非公開", "訪問のみ"}) {
    if (text.find(word) != text.npos) return word;
  }
  for (std::string_view word : {"市内一円", "一円", "管内"}) {
    if (text.ends_with(word)) return word;
  }
  return "";
}

}  // namespace shirube
