#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "site/small_site.h"

namespace shirube {

TEST_CASE("Open data says its terms, its publisher and its day") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const auto json = nlohmann::json::parse(test::file_of(site.files(), "data/facilities.json"));
  CHECK(json["licence"] == "CC BY 4.0");
  CHECK(json["publisher"] == "見本協議会");
  CHECK(json["date"] == "2026-05-01");
  REQUIRE(json["records"].size() == 1);
  CHECK(json["records"][0]["id"] == "aozora");
  CHECK(json["records"][0]["phone"] == "046-000-0010");
  CHECK(json["records"][0]["latitude"] == 35.441);
  for (const char* key : {"liaison", "admission", "remarks", "partners", "body"}) {
    CHECK_FALSE(json["records"][0].contains(key));
  }
}

TEST_CASE("Tables have one row a record under the names that standards give their columns") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const auto files = site.files();
  const std::string csv = test::file_of(files, "data/facilities.csv");
  CHECK(csv.starts_with("\xEF\xBB\xBF番号,名前,よみ,種類,"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 2);
  CHECK(test::has(csv, "\r\naozora,あおぞら見本診療所,"));
  for (const char* label : {"連携の窓口", "受入条件", "専門職への備考", "連携先"}) {
    INFO(label);
    CHECK_FALSE(test::has(csv, label));
  }
  CHECK(test::has(test::file_of(files, "data/desks.csv"), "\r\natsugi-center,"));
  CHECK(test::has(test::file_of(files, "data/events.csv"), "\r\nkouza,"));
}

TEST_CASE("What stands beside a telephone number is in the open data, apart from the number") {
  auto project = test::site_project();
  std::string& text = project.files["facilities/aozora"];
  const std::string number = "phone: 046-000-0010";
  text.replace(text.find(number), number.size(), "phone: 046-000-0010（代表）内線 12");
  test::SmallSite site(project, Audience::residents);
  const auto files = site.files();
  const std::string csv = test::file_of(files, "data/facilities.csv");
  CHECK(test::has(csv, ",電話,電話の補足,内線,"));
  CHECK(test::has(csv, ",046-000-0010,代表,12,"));
  const auto json = nlohmann::json::parse(test::file_of(files, "data/facilities.json"));
  CHECK(json["records"][0]["phone"] == "046-000-0010");
  CHECK(json["records"][0]["phone_note"] == "代表");
  CHECK(json["records"][0]["extension"] == "12");
}

TEST_CASE("Open data has nothing that editors tell each other") {
  auto project = test::site_project();
  std::string& text = project.files["facilities/aozora"];
  text = "review_months: 7\npersonal_data_reason: 本人の望み\n" + text;
  test::SmallSite site(project, Audience::residents);
  const auto files = site.files();
  for (const char* table : {"facilities", "desks", "events"}) {
    const std::string csv = test::file_of(files, "data/" + std::string(table) + ".csv");
    for (const char* heading : {"重ねる元", "読む人", "確認の間隔", "個人の連絡先"}) {
      INFO(table << " " << heading);
      CHECK_FALSE(test::has(csv, heading));
    }
  }
  const auto json = nlohmann::json::parse(test::file_of(files, "data/facilities.json"));
  for (const char* key : {"overlays", "audience", "review_months", "location"}) {
    INFO(key);
    CHECK_FALSE(json["records"][0].contains(key));
  }
  CHECK(json["records"][0]["owner"] == "見本市役所");
}

TEST_CASE("A record of a sample says so in the open data") {
  auto project = test::site_project();
  std::string& text = project.files["facilities/aozora"];
  text = "sample: はい\n" + text;
  test::SmallSite site(project, Audience::residents);
  const auto files = site.files();
  const std::string csv = test::file_of(files, "data/facilities.csv");
  CHECK(test::has(csv, ",最終確認日,見本"));
  CHECK(test::has(csv, ",2026-04-01,はい,"));
  const auto json = nlohmann::json::parse(test::file_of(files, "data/facilities.json"));
  CHECK(json["records"][0]["sample"] == "はい");
  test::SmallSite real(test::site_project(), Audience::residents);
  const auto without = nlohmann::json::parse(test::file_of(real.files(), "data/facilities.json"));
  CHECK_FALSE(without["records"][0].contains("sample"));
}

TEST_CASE("Lists of municipalities give names, with the prefecture where two share one") {
  auto project = test::site_project();
  std::string& text = project.files["facilities/aozora"];
  const std::string served = "serves: [ebina]";
  text.replace(text.find(served), served.size(), "serves: [atsugi, fuchu-a, fuchu-b]");
  const std::string rest = "kana: ふちゅうし\ncode: \"";
  project.add("municipalities/fuchu-a",
              "name: 府中市\n" + rest + "132063\"\nprefecture: 東京都\nregion: 外\n");
  project.add("municipalities/fuchu-b",
              "name: 府中市\n" + rest + "342084\"\nprefecture: 広島県\nregion: 外\n");
  test::SmallSite site(project, Audience::residents);
  const auto files = site.files();
  const std::string names = "厚木市;東京都府中市;広島県府中市";
  CHECK(test::has(test::file_of(files, "data/facilities.csv"), "," + names + ","));
  const auto json = nlohmann::json::parse(test::file_of(files, "data/facilities.json"));
  CHECK(json["records"][0]["serves"] == names);
  // Also inside of nested records.
  const std::string desks = test::file_of(files, "data/desks.csv");
  CHECK(test::has(desks, ",厚木市,"));
  CHECK_FALSE(test::has(desks, ",atsugi,"));
}

TEST_CASE("The municipality stands with its code and its prefecture") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const auto files = site.files();
  const std::string heading = ",団体コード,都道府県,市町村,";
  for (const char* table : {"facilities", "desks"}) {
    const std::string csv = test::file_of(files, "data/" + std::string(table) + ".csv");
    CHECK(test::has(csv, heading));
    CHECK(test::has(csv, ",142123,神奈川県,厚木市,"));
  }
  const auto json = nlohmann::json::parse(test::file_of(files, "data/facilities.json"));
  CHECK(json["records"][0]["municipality_code"] == "142123");
  CHECK(json["records"][0]["prefecture"] == "神奈川県");
  CHECK(json["records"][0]["municipality"] == "厚木市");
}

TEST_CASE("A cell cannot become a formula") {
  auto project = test::site_project();
  std::string& text = project.files["facilities/aozora"];
  text = "note: =1+1\n" + text;
  test::SmallSite site(project, Audience::residents);
  CHECK(test::has(test::file_of(site.files(), "data/facilities.csv"), ",'=1+1,"));
}

TEST_CASE("Professionals have the site, not the open data") {
  test::SmallSite site(test::site_project(), Audience::professionals);
  CHECK(test::file_of(site.files(), "data/facilities.json").empty());
}

}  // namespace shirube
