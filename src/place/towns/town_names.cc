#include "place/towns/town_names.h"

#include "base/text.h"
#include "place/address/address_tokens.h"

namespace shirube {
namespace {

constexpr std::string_view ordinal = "第";

/// 種市第1地割 and 種市1地割 are one.
std::u16string without_ordinals(std::u16string key) {
  for (std::size_t i = key.size(); i-- > 1;) {
    if (key[i - 1] == u'第' && is_number(key[i])) key.erase(i - 1, 1);
  }
  return key;
}

}  // namespace

TownNames::TownNames(std::string_view name)
    : key(without_ordinals(town_key(name))), whole_key(key), whole_name(trim(name)) {
  const AddressTokens tokens(name);
  const std::size_t size = tokens.size();
  if (size < 3 || tokens[size - 1] != chome_unit || !is_number(tokens[size - 2])) return;
  whole_key.pop_back();
  whole_name = trim(name.substr(0, tokens.begin(size - 2)));
  const bool other = whole_name.size() > ordinal.size() && whole_name.ends_with(ordinal);
  if (other) whole_name.resize(whole_name.size() - ordinal.size());
}

}  // namespace shirube
