#include "site/ask/town_names.h"

#include "base/text.h"
#include "place/address/address_tokens.h"

namespace shirube {

TownNames::TownNames(std::string_view name)
    : key(town_key(name)), whole_key(key), whole_name(trim(name)) {
  const AddressTokens tokens(name);
  const std::size_t size = tokens.size();
  if (size < 3 || tokens[size - 1] != chome_unit || !is_number(tokens[size - 2])) return;
  whole_key.pop_back();
  whole_name = trim(name.substr(0, tokens.begin(size - 2)));
}

}  // namespace shirube
