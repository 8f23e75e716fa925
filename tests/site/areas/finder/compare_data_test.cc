#include "site/areas/finder/compare_data.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

/// The JSON of a data script; null when there is no such script.
nlohmann::json data_of(const std::vector<OutputFile>& files, const std::string& route) {
  const std::string script = test::file_of(files, route);
  const std::size_t comma = script.find(',');
  if (comma == std::string::npos) return {};
  return nlohmann::json::parse(script.substr(comma + 1, script.rfind(')') - comma - 1));
}

std::string cell(const nlohmann::json& data, const std::string& label) {
  const auto& labels = data["labels"];
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == label) return data["facilities"][0][4][i];
  }
  return "no such row";
}

}  // namespace

TEST_CASE("A comparison reads a facility's facts as its page shows them") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const auto files = site.files();
  const nlohmann::json data = data_of(files, compare_route("atsugi", "clinic"));
  REQUIRE(data["facilities"].size() == 1);
  const auto& aozora = data["facilities"][0];
  CHECK(aozora[0] == "aozora");
  CHECK(aozora[1] == "あおぞら見本診療所");
  CHECK(aozora[2] == "046-000-0010");
  CHECK(aozora[3] == "01234=540-720");
  CHECK(aozora[4].size() == data["labels"].size());
  CHECK(cell(data, "種類") == "診療所");
  CHECK(cell(data, "住所") == "厚木市中町1-1-1");
  CHECK(cell(data, "うかがえる地域") == "海老名市");
  CHECK(cell(data, "訪問診療") == "できる");
  CHECK(cell(data, "往診") == "");
  CHECK(cell(data, "医療処置") == "要相談：酸素療法");
  CHECK(cell(data, "最終確認日") == "2026年4月1日（水）");
}

TEST_CASE("Professionals compare whom to ask and what is needed; residents have no such row") {
  const std::string route = compare_route("atsugi", "clinic");
  test::SmallSite professionals(test::site_project(), Audience::professionals);
  const nlohmann::json data = data_of(professionals.files(), route);
  CHECK(cell(data, "連携の窓口") ==
        "退院支援の連携係、電話 046-000-0771、FAX 046-000-0772、renkei-naibu@example.jp、"
        "夕方四時すぎの平日、折り返しを頼んでください");
  CHECK(cell(data, "受入条件") == "紹介状と直近の検査結果が必要です");
  test::SmallSite residents(test::site_project(), Audience::residents);
  CHECK(cell(data_of(residents.files(), route), "連携の窓口") == "no such row");
}

TEST_CASE("A comparison has no file where there is no facility, and none of what has closed") {
  test::SmallSite residents(test::site_project(), Audience::residents);
  const auto files = residents.files();
  CHECK(data_of(files, compare_route("atsugi", "dental")).is_null());
  CHECK(data_of(files, compare_route("ebina", "pharmacy")).is_null());
  // A hospital for professionals only.
  CHECK(data_of(files, compare_route("ebina", "hospital")).is_null());
  test::SmallSite professionals(test::site_project(), Audience::professionals);
  CHECK(data_of(professionals.files(), compare_route("ebina", "hospital")).is_object());
}

TEST_CASE("What is suspended says so and is never open") {
  auto project = test::small_project();
  project.add("facilities/a",
              test::facility_fields("甲",
                                    "status: 休止中\nhours: {open: [{days: 平日, times: "
                                    "9:00-12:00}]}\n"));
  test::SmallSite site(project, Audience::residents);
  const auto files = site.files();
  const nlohmann::json data = data_of(files, compare_route("atsugi", "clinic"));
  CHECK(data["facilities"][0][3] == "");
  CHECK(cell(data, "お知らせ") == "休止中");
  const nlohmann::json found = data_of(files, "data/find/all.js");
  CHECK(found[1][12] == "");
  CHECK(found[1][13] == "p");
}

TEST_CASE("The finder's page offers the municipalities, kinds and procedures of its data") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const auto files = site.files();
  const std::string page = test::file_of(files, "find.html");
  CHECK(test::has(page, "<option value=\"ebina\">海老名市</option>"));
  CHECK(test::has(page, "<option value=\"clinic\">診療所</option>"));
  const nlohmann::json meta = data_of(files, "data/find/meta.js");
  CHECK(test::has(page, "data-version=\"" + std::string(meta["version"]) + "\""));
  for (const auto& answer : meta["answers"]) {
    INFO(answer);
    CHECK(test::has(page, "<select id=\"" + std::string(answer[0]) + "\" name="));
  }
}

TEST_CASE("Distances count from an office only where one is known") {
  auto project = test::site_project();
  project.files["municipalities/ebina"] += "office_point: 35.446, 139.391\n";
  test::SmallSite site(project, Audience::residents);
  const std::string page = test::file_of(site.files(), "find.html");
  CHECK(test::has(page, "海老名市の役所から近い順"));
  CHECK(test::has(page, "厚木市の施設全体の真ん中から近い順"));
}

TEST_CASE("A choice among very many municipalities is none: their names are words") {
  auto project = test::small_project();
  for (int i = 100; i < 200; ++i) {
    const std::string number = std::to_string(i);
    project.add("municipalities/m" + number, "name: 見本" + number + "村\nkana: みほん\ncode: 144" +
                                                 number + "\nprefecture: 神奈川県\nregion: 県西\n");
  }
  test::SmallSite site(project, Audience::residents);
  const std::string page = test::file_of(site.files(), "find.html");
  CHECK_FALSE(test::has(page, "見本100村"));
  CHECK_FALSE(test::has(page, "name=\"only\""));
  CHECK(test::has(page, "name=\"near\""));
}

}  // namespace shirube
