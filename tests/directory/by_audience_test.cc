#include "directory/by_audience.h"

#include <catch2/catch.hpp>
#include <string>
#include <type_traits>
#include <vector>

namespace shirube {

// Neither too few nor too many, whatever the number of audiences is.
static_assert(std::is_constructible_v<ByAudience<int>, int, int>);
static_assert(!std::is_constructible_v<ByAudience<int>, int>);
static_assert(!std::is_constructible_v<ByAudience<int>, int, int, int>);

TEST_CASE("What there is for each audience is given in the order of their list") {
  const ByAudience<std::string> words = {"住民", "専門職"};
  CHECK(words[Audience::residents] == "住民");
  CHECK(words[Audience::professionals] == "専門職");
  CHECK(ByAudience(1, 2)[Audience::professionals] == 2);
}

TEST_CASE("Each audience is made for once, in their order, also what cannot be made of nothing") {
  struct Seen {
    explicit Seen(Audience audience) : by(audience) {}
    Audience by;
  };
  std::vector<Audience> asked;
  const auto seen = ByAudience<Seen>::made([&](Audience audience) {
    asked.push_back(audience);
    return Seen(audience);
  });
  CHECK(asked == std::vector<Audience>(audiences.begin(), audiences.end()));
  for (const Audience audience : audiences) CHECK(seen[audience].by == audience);
}

}  // namespace shirube
