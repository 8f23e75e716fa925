#include "place/gazetteer/name_parts.h"

#include <catch2/catch.hpp>
#include <map>

#include "base/text.h"
#include "place/address/address_tokens.h"
#include "place/gazetteer/small_gazetteer.h"
#include "place/gazetteer/town_keys.h"

namespace shirube {
namespace {

using test::spot;

struct Name {
  const char* town;
  const char* koaza = "";
};

/// Each part of the names, with the town it stands for: "-" for none.
std::map<std::string, std::string> parts_of(const std::vector<Name>& names) {
  TownCollection collection;
  for (const Name& name : names) {
    collection.add(test::town(test::kanagawa, "見本市", name.town, spot(0, 0), name.koaza));
  }
  const std::vector<CollectedTown> towns = collection.finish();
  std::map<std::string, std::string> parts;
  for (const KeyListBuilder::Entry& part : town_keys(towns).parts) {
    std::u32string letters;
    for (AddressUnit unit : part.key) letters += is_number(unit) ? U'#' : char32_t{unit};
    const bool shared = (part.value & shared_part) != 0;
    parts[to_utf8(letters)] = shared ? "-" : towns[town_of(part.value)].name;
  }
  return parts;
}

using Parts = std::map<std::string, std::string>;

TEST_CASE("The end of a name stands for it behind a 町, a 村 or another name") {
  CHECK(parts_of({{"緑町上原"}}) == Parts{{"上原", "緑町上原"}});
  CHECK(parts_of({{"緑村上原"}}) == Parts{{"上原", "緑村上原"}});
  CHECK(parts_of({{"緑", "上原"}}) == Parts{{"上原", "緑上原"}});
}

TEST_CASE("The end of a name that is left out in the middle of it is no part") {
  CHECK(parts_of({{"緑上原"}}).empty());
  CHECK(parts_of({{"北緑町"}}).empty());
}

TEST_CASE("A letter alone and a number are no parts") {
  CHECK(parts_of({{"緑町原"}}).empty());
  CHECK(parts_of({{"緑町三丁目"}}).empty());
  CHECK(parts_of({{"緑町三原"}}).empty());
}

TEST_CASE("A part that other names have too is none") {
  CHECK(parts_of({{"緑町上原"}, {"旭町上原"}}).empty());
  CHECK(parts_of({{"緑町上原"}, {"北上原"}}).empty());
}

TEST_CASE("A part that is none is kept where a shorter one would be taken for it") {
  CHECK(parts_of({{"旭町上原"}, {"緑町上原中"}, {"北町上原中"}}) ==
        Parts{{"上原", "旭町上原"}, {"上原中", "-"}});
}

}  // namespace
}  // namespace shirube
