#include "site/parts/desk_choice.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

std::string ids(const std::vector<const Desk*>& desks) {
  std::string all;
  for (const Desk* desk : desks) all += (all.empty() ? "" : " ") + desk->id;
  return all;
}

test::SmallProject project_with_office(const std::string& more = "") {
  auto project = test::site_project();
  project.add("desks/office",
              more +
                  "name: 見本課\nkana: あ\nkind: 市町村の窓口\naccepts: [住民, 専門職]\n"
                  "area: [{municipality: ebina, towns: [中央]}]\ntopics: [介護]\n"
                  "municipality: ebina\nsummary: 担当の課です。\nphone: 046-000-0009\n"
                  "hours: {open: [{days: 平日, times: 9:00-17:00}]}\n");
  return project;
}

}  // namespace

TEST_CASE("Residents begin at the centre, professionals at the desk made for them") {
  test::SmallSite residents(project_with_office(), Audience::residents);
  CHECK(ids(desks_for(residents.view, "ebina", 9)) == "ebina-center office");
  test::SmallSite professionals(project_with_office(), Audience::professionals);
  CHECK(ids(desks_for(professionals.view, "ebina", 9)) == "renkei ebina-center office");
}

TEST_CASE("At most as many desks as asked for, none that has closed, none of another town") {
  test::SmallSite site(project_with_office("status: 閉まった\n"), Audience::residents);
  CHECK(ids(desks_for(site.view, "ebina", 9)) == "ebina-center");
  test::SmallSite open(project_with_office(), Audience::residents);
  CHECK(ids(desks_for(open.view, "ebina", 1)) == "ebina-center");
  CHECK(ids(desks_for(open.view, "atsugi", 9)) == "atsugi-center");
  CHECK(ids(desks_for(open.view, "nowhere", 9)) == "");
}

TEST_CASE("A desk that serves a part of a municipality serves it") {
  test::SmallSite site(project_with_office(), Audience::residents);
  CHECK(serves(*site.view.find<Desk>("office"), "ebina"));
  CHECK_FALSE(serves(*site.view.find<Desk>("office"), "atsugi"));
}

}  // namespace shirube
