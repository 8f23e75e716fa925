#include "site/parts/facility_index.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

std::string ids(const FacilityIndex::List& facilities) {
  std::string all;
  for (const Facility* facility : facilities) all += (all.empty() ? "" : " ") + facility->id;
  return all;
}

}  // namespace

TEST_CASE("Facilities are found by municipality and kind, in the order of their readings") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("乙", ""));
  project.add("facilities/b", test::facility_fields("甲", ""));
  std::string& first = project.files["facilities/a"];
  first.replace(first.find("kana: みほん"), std::string("kana: みほん").size(), "kana: わ");
  test::SmallSite site(project, Audience::residents);
  const FacilityIndex index(site.view);
  CHECK(ids(index.in("atsugi", FacilityKind::clinic)) == "b a");
  CHECK(ids(index.of_kind(FacilityKind::clinic)) == "b a");
  CHECK(ids(index.in("ebina", FacilityKind::clinic)) == "");
  CHECK(ids(index.in("atsugi", FacilityKind::hospital)) == "");
}

TEST_CASE("A facility that comes from another municipality serves it without standing in it") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const FacilityIndex index(site.view);
  CHECK(ids(index.serving("ebina", FacilityKind::clinic)) == "aozora");
  CHECK(ids(index.serving("atsugi", FacilityKind::clinic)) == "");
}

TEST_CASE("What has closed is in no list, but its page has a list to go back to") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const FacilityIndex index(site.view);
  CHECK(ids(index.in("ebina", FacilityKind::pharmacy)) == "");
  CHECK(ids(index.of_kind(FacilityKind::pharmacy)) == "");
  CHECK(index.has_page_for("ebina", FacilityKind::pharmacy));
  CHECK_FALSE(index.has_page_for("atsugi", FacilityKind::pharmacy));
}

TEST_CASE("What stands outside the site's own area has lists of its own") {
  auto project = test::small_project();
  project.add("municipalities/mihon",
              "name: 見本市\nkana: みほんし\ncode: 142131\nprefecture: 神奈川県\nregion: よそ\n"
              "member: いいえ\n");
  project.add("facilities/a", test::facility_fields("甲"));
  project.add("facilities/b", test::facility_fields("乙"));
  std::string& other = project.files["facilities/b"];
  other.replace(other.find("atsugi"), 6, "mihon");
  test::SmallSite site(project, Audience::residents);
  const FacilityIndex index(site.view);
  CHECK(ids(index.of_kind(FacilityKind::clinic)) == "a");
  CHECK(ids(index.outside(FacilityKind::clinic)) == "b");
  CHECK(index.has_outside_page(FacilityKind::clinic));
  CHECK_FALSE(index.has_outside_page(FacilityKind::hospital));
}

}  // namespace shirube
