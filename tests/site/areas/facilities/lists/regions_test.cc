#include "site/areas/facilities/lists/regions.h"

#include <catch2/catch.hpp>
#include <string>

#include "directory/municipality.h"
#include "site/small_site.h"

namespace shirube {
namespace {

TEST_CASE("Members stand by their region, in their own order, and others in none") {
  auto project = test::small_project();
  const auto add = [&](const std::string& id, const std::string& more) {
    project.add("municipalities/" + id,
                "name: 見本町\nkana: みほんちょう\nprefecture: 神奈川県\n" + more);
  };
  add("a", "code: 142018\nregion: 湘南\norder: 1\nmember: はい\n");
  add("b", "code: 143421\nregion: 湘南\norder: 9\nmember: はい\n");
  add("c", "code: 011002\nregion: よそ\nmember: いいえ\n");
  test::SmallSite site(project, Audience::residents);
  std::string shown;
  for (const auto& region : members_by_region(site.view)) {
    for (const Municipality* each : region) shown += each->id + " ";
    shown += "｜";
  }
  CHECK(shown == "a b ｜atsugi ebina ｜");
}

}  // namespace
}  // namespace shirube
