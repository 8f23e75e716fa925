#include "site/areas/facilities/lists/lists.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

using test::file_of;
using test::has;

std::vector<OutputFile> files(const test::SmallProject& project,
                              Audience audience = Audience::residents) {
  test::SmallSite site(project, audience);
  return site.files();
}

/// `count` clinics of Atsugi: 見本1, 見本2…
test::SmallProject many_clinics(std::size_t count) {
  auto project = test::small_project();
  for (std::size_t i = 0; i < count; ++i) {
    project.add("facilities/f" + std::to_string(i),
                test::facility_fields("見本" + std::to_string(i)));
  }
  return project;
}

std::size_t entries(const std::string& page) {
  std::size_t count = 0;
  for (std::size_t at = page.find("with-phone"); at != std::string::npos;
       at = page.find("with-phone", at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("A cell of none leads to what comes from elsewhere and to the nearest that have some") {
  const auto site = files(test::site_project());
  CHECK(has(file_of(site, "facilities.html"), "href=\"areas/ebina.html#clinic\">—<"));
  const std::string ebina = file_of(site, "areas/ebina.html");
  CHECK(has(ebina, "診療所　1件"));
  CHECK(has(ebina, "海老名市のものは、この名簿には載っていません。ほかから1件です。"));
  CHECK(has(ebina, "あおぞら見本診療所"));
  CHECK(
      has(ebina,
          "海老名市のものは、この名簿には載っていません。近くの市町村のものも、載っていません。"));
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("甲"));
  const std::string empty = file_of(files(project), "areas/ebina.html");
  CHECK(has(empty,
            "海老名市のものは、この名簿には載っていません。近くでは、厚木市に1件載っています。"));
  CHECK(has(empty, "href=\"../lists/atsugi-clinic.html\">厚木市（1件）<"));
}

TEST_CASE("No page of either site says that there is none of what is only not listed") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("甲"));
  for (const Audience audience : {Audience::residents, Audience::professionals}) {
    for (const OutputFile& file : files(project, audience)) {
      INFO(file.path);
      for (const char* denial :
           {"市にはありません", "地域にはありません", "　0件", "に0件", ">0<"}) {
        CHECK_FALSE(has(file.bytes, denial));
      }
    }
  }
}

TEST_CASE("Whom this directory cannot help is led to the national register of the kind") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("甲"));
  const auto site = files(project);
  const std::string area = file_of(site, "areas/ebina.html");
  CHECK(has(area, "https://www.iryou.teikyouseido.mhlw.go.jp/"));
  CHECK(has(area, "https://www.kaigokensaku.mhlw.go.jp/"));
  CHECK(has(file_of(site, "kinds/care-home.html"), "https://www.kaigokensaku.mhlw.go.jp/"));
  CHECK_FALSE(has(file_of(site, "kinds/care-home.html"), "https://www.iryou"));
  CHECK(has(file_of(site, "find.html"), "https://www.iryou.teikyouseido.mhlw.go.jp/"));
}

TEST_CASE("Only what an editor declared complete is said not to be there, with the day") {
  auto project = test::small_project();
  project.add("facilities/a", test::facility_fields("甲"));
  std::string& ebina = project.files["municipalities/ebina"];
  ebina = "complete: {kinds: [診療所], confirmed: 2026-04-01}\n" + ebina;
  auto site = files(project);
  CHECK(has(file_of(site, "areas/ebina.html"),
            "海老名市にはありません（2026年4月1日（水）に確かめました）。"));
  CHECK(has(file_of(site, "areas/ebina.html"), "薬局　載っていません"));
  CHECK(has(file_of(site, "facilities.html"), "href=\"areas/ebina.html#clinic\">0<"));
  project.today = {2027, 5, 1};
  site = files(project);
  CHECK_FALSE(has(file_of(site, "areas/ebina.html"), "海老名市にはありません"));
}

TEST_CASE("What stands in a municipality and what comes there are on its page in one order") {
  auto project = test::site_project();
  project.add("facilities/iroha",
              "name: いろは見本医院\nkana: いろは\nkind: 診療所\nmunicipality: ebina\n"
              "address: 海老名市中央1\nphone: 046-000-0012\n");
  const std::string page = file_of(files(project), "areas/ebina.html");
  const std::size_t coming = page.find("あおぞら見本診療所"), here = page.find("いろは見本医院");
  REQUIRE(coming != std::string::npos);
  CHECK(coming < here);
  CHECK(has(page, "五十音順"));
}

TEST_CASE("A long list goes on on further pages, each with its share") {
  const auto site = files(many_clinics(51));
  CHECK(entries(file_of(site, "lists/atsugi-clinic.html")) == 50);
  CHECK(entries(file_of(site, "lists/atsugi-clinic-2.html")) == 1);
  CHECK(entries(file_of(site, "kinds/clinic.html")) == 50);
  CHECK(has(file_of(site, "lists/atsugi-clinic.html"), "href=\"atsugi-clinic-2.html\""));
  CHECK(file_of(site, "lists/atsugi-clinic-3.html").empty());
  const auto short_site = files(many_clinics(50));
  CHECK(file_of(short_site, "lists/atsugi-clinic-2.html").empty());
  CHECK_FALSE(has(file_of(short_site, "lists/atsugi-clinic.html"), "ページ目"));
}

TEST_CASE("The page of a large municipality leads to its lists, that of a small one holds all") {
  const std::string large = file_of(files(many_clinics(51)), "areas/atsugi.html");
  CHECK(entries(large) == 0);
  CHECK(has(large, "href=\"../lists/atsugi-clinic.html\">厚木市の診療所の一覧（51件）<"));
  CHECK(entries(file_of(files(many_clinics(50)), "areas/atsugi.html")) == 50);
}

TEST_CASE("A kind with very many in the whole area only leads to the municipalities") {
  const std::string page = file_of(files(many_clinics(201)), "kinds/clinic.html");
  CHECK(entries(page) == 0);
  CHECK(has(page, "全部で201件"));
  CHECK(has(page, "厚木市（201件）"));
}

TEST_CASE("A procedure lists who can and who asks to be asked, with the day, and denies nothing") {
  const auto site = files(test::site_project());
  const std::string oxygen = file_of(site, "treatments/oxygen.html");
  CHECK(has(oxygen, "<dt>酸素療法</dt> <dd>要相談</dd>"));
  CHECK(has(oxygen, "2026年4月1日"));
  CHECK(has(oxygen, "受け入れを約束するものではありません"));
  CHECK(has(oxygen, "この名簿に載っていない市町村：海老名市"));
  CHECK(has(file_of(site, "treatments/dialysis.html"), "この名簿には載っていません"));
  const std::string start = file_of(site, "treatments.html");
  CHECK(has(start, "href=\"treatments/oxygen.html\""));
  CHECK(has(start, "要相談 1件"));
}

TEST_CASE("Professionals keep the table of all answers, and it leads to the lists") {
  const auto site = files(test::site_project(), Audience::professionals);
  CHECK(has(file_of(site, "treatments.html"), "あおぞら見本診療所"));
  CHECK(has(file_of(site, "treatments.html"), "href=\"treatments/oxygen.html\""));
  CHECK_FALSE(file_of(site, "treatments/oxygen.html").empty());
}

TEST_CASE("The answers of very many facilities stand on pages for each municipality") {
  const auto answering = [](std::size_t count) {
    auto project = test::small_project();
    for (std::size_t i = 0; i < count; ++i) {
      project.add("facilities/f" + std::to_string(i),
                  test::facility_fields("見本" + std::to_string(i)) +
                      "home_care: {treatments: {酸素療法: 要相談}}\n");
    }
    return files(project, Audience::professionals);
  };
  const auto site = answering(101);
  const std::string start = file_of(site, "treatments.html");
  CHECK(has(start, "href=\"answers/atsugi.html\">厚木市（101施設）<"));
  CHECK(has(start, "href=\"treatments/oxygen.html\""));
  CHECK_FALSE(has(start, "見本100"));
  CHECK(has(file_of(site, "answers/atsugi.html"), "href=\"../treatments/oxygen.html\""));
  CHECK(has(file_of(site, "answers/atsugi.html"), "href=\"atsugi-3.html\""));
  CHECK_FALSE(file_of(site, "answers/atsugi-3.html").empty());
  CHECK(file_of(site, "answers/atsugi-4.html").empty());
  CHECK(has(file_of(answering(100), "treatments.html"), "見本99"));
}

TEST_CASE("A site of very many municipalities begins with its regions") {
  auto project = test::small_project();
  for (int i = 10; i < 80; ++i) {
    const std::string number = std::to_string(i);
    project.add("municipalities/m" + number,
                "name: 見本" + number + "村\nkana: みほん\ncode: 1443" + number +
                    "\nprefecture: 神奈川県\nregion: " + (i < 75 ? "県西" : "県東") + "\n");
  }
  const auto site = files(project);
  const std::string start = file_of(site, "facilities.html");
  CHECK(has(start, "県西（2）"));
  CHECK(has(start, "県東の"));
  CHECK_FALSE(has(start, "見本10村"));
  CHECK(has(file_of(site, "regions/m75.html"), "見本79村"));
  CHECK(has(file_of(site, "regions/m75.html"), "href=\"../areas/m79.html#clinic\">—<"));
}

}  // namespace shirube
