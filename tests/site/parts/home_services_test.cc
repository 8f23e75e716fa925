#include "site/parts/home_services.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

test::SmallProject with_pharmacy() {
  test::SmallProject project = test::site_project();
  project.add(
      "facilities/kusuri",
      "name: くすり見本薬局\nkana: くすりみほんやっきょく\nkind: 薬局\nmunicipality: atsugi\n"
      "address: 厚木市旭町1-2\nphone: 046-000-0013\nhome_care: {regular_visits: できる, "
      "around_the_clock: できる}\n");
  return project;
}

}  // namespace

TEST_CASE("Who comes to the house depends on who is asked") {
  const PartsWords words(Language::ja);
  const auto label = [&](FacilityKind kind, std::size_t index) {
    return home_services(kind)[index].label(words);
  };
  CHECK(label(FacilityKind::clinic, 0) == "訪問診療");
  CHECK(label(FacilityKind::dental, 0) == "訪問歯科診療");
  CHECK(label(FacilityKind::pharmacy, 0) == "薬剤師の訪問");
  CHECK(label(FacilityKind::care_home, 0) == "定期の訪問");
  for (const FacilityKind kind : {FacilityKind::clinic, FacilityKind::pharmacy}) {
    CHECK(label(kind, 2) == "看取り");
    CHECK(home_services(kind)[3].code == "around-the-clock");
  }
}

TEST_CASE("A pharmacy is never said to send a doctor, nor found by that") {
  test::SmallSite site(with_pharmacy(), Audience::residents);
  const auto files = site.files();
  const std::string page = test::file_of(files, "facilities/kusuri.html");
  CHECK(test::has(page, "薬剤師の訪問"));
  CHECK_FALSE(test::has(page, "訪問診療"));
  CHECK_FALSE(test::has(page, "医師が家に来る"));
  const std::string list = test::file_of(files, "lists/atsugi-pharmacy.html");
  CHECK(test::has(list, "薬剤師の訪問"));
  CHECK_FALSE(test::has(list, "訪問診療"));
  // Of its answers only 24 hours stand under a condition of the finder.
  CHECK(test::has(test::file_of(files, "data/find/all.js"), "0001"));
  CHECK_FALSE(test::has(test::file_of(files, "data/find/all.js"), "1001"));
  CHECK(test::has(test::file_of(files, "data/compare/atsugi-pharmacy.js"), "薬剤師の訪問：できる"));
}

}  // namespace shirube
