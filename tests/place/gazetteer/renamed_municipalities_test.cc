#include "place/gazetteer/renamed_municipalities.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "place/prefectures.h"

namespace shirube {
namespace {

TEST_CASE("Each municipality of before is named once in its prefecture, and has one of today") {
  std::set<std::pair<unsigned, std::string>> known;
  for (const RenamedMunicipality& renamed : renamed_municipalities()) {
    CHECK(renamed.prefecture >= 1);
    CHECK(renamed.prefecture <= prefectures().size());
    CHECK_FALSE(renamed.today.empty());
    for (const std::string& name : split(std::string(renamed.before), " ")) {
      INFO(name);
      CHECK(known.emplace(renamed.prefecture, name).second);
      CHECK(name != renamed.today);
      const bool municipality =
          name.ends_with("市") || name.ends_with("町") || name.ends_with("村");
      CHECK(municipality);
    }
  }
}

}  // namespace
}  // namespace shirube
