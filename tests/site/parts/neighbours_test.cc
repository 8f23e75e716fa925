#include "site/parts/neighbours.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

void add_municipality(test::SmallProject& project, const std::string& id, const std::string& code,
                      const std::string& more) {
  project.add("municipalities/" + id, "name: " + id + "\nkana: みほん\ncode: " + code +
                                          "\nprefecture: 神奈川県\nregion: 県央\n" + more);
}

/// "ebina 3km, aikawa ?": the neighbours of Atsugi.
std::string around_atsugi(const test::SmallProject& project) {
  test::SmallSite site(project, Audience::residents);
  const Neighbours neighbours(site.view, site.places);
  std::string all;
  for (const Neighbour& each : neighbours.of(*site.view.find<Municipality>("atsugi"))) {
    all += (all.empty() ? "" : ", ") + each.municipality->id + " " +
           (each.kilometres > 0 ? std::to_string(each.kilometres) + "km" : "?");
  }
  return all;
}

}  // namespace

TEST_CASE("Neighbours stand in the order of their offices' distance") {
  auto project = test::small_project();
  add_municipality(project, "atsugi", "142123", "office_point: 35.443, 139.362\n");
  add_municipality(project, "ebina", "142158", "office_point: 35.446, 139.391\n");
  add_municipality(project, "aikawa", "144011", "office_point: 35.529, 139.321\norder: 1\n");
  CHECK(around_atsugi(project) == "ebina 3km, aikawa 10km");
}

TEST_CASE("Without an office the middle of the facilities stands for a municipality") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("甲", "location: 35.443, 139.352\n"));
  project.add("facilities/b", test::facility_fields("乙", "location: 35.443, 139.372\n"));
  add_municipality(project, "ebina", "142158", "office_point: 35.446, 139.391\n");
  CHECK(around_atsugi(project) == "ebina 3km");
}

TEST_CASE("A municipality whose place is not known comes last and has no distance") {
  auto project = test::small_project();
  add_municipality(project, "atsugi", "142123", "office_point: 35.443, 139.362\n");
  add_municipality(project, "aikawa", "144011", "order: 1\n");
  add_municipality(project, "ebina", "142158", "office_point: 35.446, 139.391\norder: 2\n");
  CHECK(around_atsugi(project) == "ebina 3km, aikawa ?");
}

TEST_CASE("Only members of the site are neighbours, and a neighbour is at least a kilometre away") {
  auto project = test::small_project();
  add_municipality(project, "atsugi", "142123", "office_point: 35.443, 139.362\n");
  add_municipality(project, "ebina", "142158", "office_point: 35.4431, 139.3621\n");
  add_municipality(project, "osaka", "271004", "member: いいえ\n");
  CHECK(around_atsugi(project) == "ebina 1km");
}

}  // namespace shirube
