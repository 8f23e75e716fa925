#include "site/parts/town_answer.h"

#include <catch2/catch.hpp>

#include "place/towns/towns.h"
#include "site/areas/ask/first_contact.h"
#include "site/small_site.h"

namespace shirube {
namespace {

/// "ask/…: 中町 旭町 → minami office", one line an answer.
std::string answers(const test::SmallProject& project, Audience audience = Audience::residents) {
  test::SmallSite site(project, audience);
  std::string all;
  const std::vector<MunicipalityAnswers> municipalities = answers_of(site.view, site.towns);
  for (const TownAnswer& answer : municipalities.front().answers) {
    all += answer.route + ":";
    for (const Town* town : answer.towns) all += " " + town->name;
    all += " →";
    for (const Desk* desk : answer.desks) all += " " + desk->id;
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("Towns with the same desks share an answer, named after the desks that are theirs") {
  CHECK(answers(test::project_with_towns()) ==
        "ask/atsugi_minami.html: 旭町 中町 → minami office\n"
        "ask/atsugi_kita.html: 妻田西 三田 → kita office\n");
}

TEST_CASE("Desks whose ids run together are still told apart") {
  auto project = test::project_with_towns();
  project.files.erase("desks/kita");
  project.files.erase("desks/minami");
  test::add_desk(project, "kita", "{municipality: atsugi, towns: [中町]}", test::center);
  test::add_desk(project, "minami", "{municipality: atsugi, towns: [中町]}", test::center);
  test::add_desk(project, "kita-minami", "{municipality: atsugi, towns: [旭町]}", test::center);
  test::add_desk(project, "others", "{municipality: atsugi, towns: [三田]}", test::center);
  project.add("facilities/b",
              "name: イ\nkana: い\nkind: 診療所\nmunicipality: atsugi\n"
              "address: 厚木市飯山12\nphone: 046-000-0010\n");
  const std::string all = answers(project);
  CHECK(test::has(all, "ask/atsugi_kita_minami.html: 中町 → kita minami office\n"));
  CHECK(test::has(all, "ask/atsugi_kita-minami.html: 旭町 → kita-minami office\n"));
  CHECK(test::has(all, "ask/atsugi_others.html: 三田 → others office\n"));
  CHECK(test::has(all, "ask/atsugi__others.html: 飯山 → office\n"));
}

TEST_CASE("A municipality whose towns all have the same desks is one answer") {
  auto project = test::project_with_towns();
  project.files.erase("desks/kita");
  CHECK(answers(project) == "ask/atsugi.html: 旭町 中町 → minami office\n");
  project.files.erase("desks/minami");
  CHECK(answers(project) == "ask/atsugi.html: → office\n");
}

TEST_CASE("A town that no desk names gets the desks for the whole municipality, and is told so") {
  auto project = test::project_with_towns();
  project.add("facilities/b",
              "name: イ\nkana: い\nkind: 診療所\nmunicipality: atsugi\n"
              "address: 厚木市飯山12\nphone: 046-000-0010\n");
  CHECK(test::has(answers(project), "ask/atsugi__others.html: 飯山 → office\n"));
  test::SmallSite site(project, Audience::residents);
  const std::string page = test::file_of(site.files(), "ask/atsugi__others.html");
  CHECK(test::has(page, "地域包括支援センターは、このサイトでは分かりません"));
  CHECK(test::has(page, "tel:0460000009"));
}

TEST_CASE("Desks that are closed or at rest answer nobody, those for others not here") {
  auto project = test::project_with_towns();
  test::add_desk(project, "gone", "{municipality: atsugi}", "status: 閉まった\n" + test::center);
  test::add_desk(project, "rest", "{municipality: atsugi}", "status: 休止中\n" + test::center);
  CHECK_FALSE(test::has(answers(project), "gone"));
  CHECK_FALSE(test::has(answers(project), "rest"));
  project.add("desks/work",
              "name: 内輪\nkana: う\nkind: 在宅医療・介護連携の相談窓口\n"
              "accepts: 専門職\narea: [{municipality: atsugi}]\ntopics: [介護]\n"
              "municipality: atsugi\nsummary: 見本です。\nphone: 046-000-0777\n"
              "hours: {open: [{days: 平日, times: 9:00-17:00}]}\n");
  CHECK_FALSE(test::has(answers(project), "work"));
  CHECK(test::has(answers(project, Audience::professionals), "→ work minami office"));
}

TEST_CASE("A 丁目 is served by who names it, and by who names its town") {
  auto project = test::project_with_towns();
  test::add_desk(project, "east", "{municipality: atsugi, towns: [旭町1丁目]}");
  CHECK(test::has(answers(project), "ask/atsugi_east_minami.html: 旭町1丁目 → minami east office"));
}

TEST_CASE("The last page has the number, the hours, the address and whom to call next") {
  auto project = test::project_with_towns();
  test::add_desk(project, "minami", "{municipality: atsugi, towns: [中町, 旭町]}",
                 "address: 厚木市旭町1-1\nhands_over_to: [kita, office]\n" + test::center);
  test::SmallSite site(project, Audience::residents);
  const std::string page = test::file_of(site.files(), "ask/atsugi_minami.html");
  CHECK(test::has(page, "href=\"tel:0460000009\""));
  CHECK(test::has(page, "月〜金 9:00〜17:00"));
  CHECK(test::has(page, "厚木市旭町1-1"));
  CHECK(test::has(page, "ここで受けていない相談は"));
  CHECK(test::has(page, "desks/office.html"));
  // It serves other towns only.
  CHECK_FALSE(test::has(page, "desks/kita.html"));
}

TEST_CASE("A desk of two municipalities hands over to the centre of the one that was chosen") {
  auto project = test::project_with_towns();
  test::add_desk(project, "both", "{municipality: atsugi}, {municipality: ebina}",
                 "kind: 在宅医療・介護連携の相談窓口\ntopics: [家で受ける医療]\n"
                 "hands_over_to: [minami, ebina-center, office]\n");
  test::SmallSite site(project, Audience::residents);
  const std::string page = test::file_of(site.files(), "ask/ebina.html");
  CHECK(test::has(page, "desks/both.html"));
  CHECK(test::has(page, "desks/ebina-center.html"));
  CHECK_FALSE(test::has(page, "desks/minami.html"));
  // No office of this kind serves the municipality: better that one than none.
  CHECK(test::has(page, "desks/office.html"));
}

TEST_CASE("Who takes everything differs by who asks") {
  Desk desk;
  desk.kind = DeskKind::community_support_center;
  CHECK(takes(desk, Topic::money, Audience::residents));
  CHECK_FALSE(takes(desk, Topic::money, Audience::professionals));
  desk.kind = DeskKind::home_care_desk;
  CHECK_FALSE(takes(desk, Topic::money, Audience::residents));
  CHECK(takes(desk, Topic::money, Audience::professionals));
  desk.kind = DeskKind::other;
  CHECK_FALSE(takes(desk, Topic::money, Audience::residents));
  desk.topics = {Topic::unsure};
  CHECK(takes(desk, Topic::money, Audience::residents));
  desk.topics = {Topic::money};
  CHECK(takes(desk, Topic::money, Audience::residents));
  CHECK_FALSE(takes(desk, Topic::care, Audience::residents));
}

}  // namespace shirube
