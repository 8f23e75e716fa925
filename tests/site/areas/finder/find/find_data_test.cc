#include "site/areas/finder/find/find_data.h"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <span>

#include "base/hash.h"
#include "base/text.h"
#include "site/areas/finder/find/find_grams.h"
#include "site/areas/finder/find/find_list.h"
#include "site/areas/finder/find/find_shards.h"
#include "site/small_site.h"

namespace shirube {
namespace {

/// What a data file of the finder hands over.
nlohmann::json data_of(test::SmallSite& site, const std::string& name) {
  const std::string script = test::file_of(site.files(), "data/find/" + name + ".js");
  const std::string before = "shirubeData(\"find/" + name + "\",";
  REQUIRE(script.starts_with(before));
  REQUIRE(script.ends_with(");\n"));
  return nlohmann::json::parse(script.substr(before.size(), script.size() - before.size() - 3));
}

}  // namespace

TEST_CASE(
    "A record's columns hold what is searched and shown, under the names that meta.js gives") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const auto all = data_of(site, "all");
  const auto meta = data_of(site, "meta");
  const auto& names = meta["columns"];
  REQUIRE(all[1].size() == names.size());
  std::map<std::string, std::string> columns;
  for (std::size_t i = 0; i < names.size(); ++i) columns[names[i]] = all[1][i];
  CHECK(columns["id"] == "aozora");
  CHECK(columns["name"] == "あおぞら見本診療所");
  CHECK(columns["kana"] == "あおぞらみほんしんりょうじょ");
  CHECK(columns["town"] == "中町");
  CHECK(columns["phone"] == "046-000-0010");
  // Home visits 1; 酸素療法 is the ninth treatment, on consultation.
  CHECK(columns["answers"] == "1000000000002");
  CHECK(columns["serves"] == "1");
  CHECK(columns["point"] == "10 50 6");
  CHECK(columns["hours"] == "01234=540-720");
  CHECK(columns["marks"] == "");
  const std::vector<std::string> searched = meta["searched"];
  CHECK(searched == std::vector<std::string>{"name", "kana", "town", "corporation", "departments"});
  CHECK(meta["block"] == find_block_size);
  CHECK(meta["pack"] == find_pack_size);
  CHECK(meta["gram"] == longest_gram);
}

TEST_CASE("The finder of residents knows nothing that is for professionals or has closed") {
  test::SmallSite residents(test::site_project(), Audience::residents);
  CHECK_FALSE(test::has(data_of(residents, "all").dump(), "うらかた"));
  CHECK_FALSE(test::has(data_of(residents, "all").dump(), "かげやま"));
  test::SmallSite professionals(test::site_project(), Audience::professionals);
  const auto all = data_of(professionals, "all");
  CHECK(all[1][0] == "aozora\nurakata");
  CHECK(all[1][12] == "01234=540-720\n");
}

TEST_CASE("meta.js says which numbers belong to which municipality and kind, and its version") {
  test::SmallSite site(test::site_project(), Audience::professionals);
  const auto meta = data_of(site, "meta");
  CHECK(meta["version"] == data_of(site, "all")[0]);
  CHECK(meta["municipalities"][0][0] == "atsugi");
  CHECK(meta["municipalities"][0][3][1] == 1);
  CHECK(meta["municipalities"][1][3][0] == 1);
  CHECK(meta["answers"][12][0] == "oxygen");
}

TEST_CASE("Another record gives another version, also one of another kind") {
  test::SmallProject project = test::site_project();
  test::SmallSite before(project, Audience::residents);
  std::string& text = project.files["facilities/aozora"];
  text.replace(text.find("046-000-0010"), 12, "046-000-0012");
  test::SmallSite after(project, Audience::residents);
  CHECK(data_of(before, "meta")["version"] != data_of(after, "meta")["version"]);
  project = test::site_project();
  std::string& news = project.files["news/tenken"];
  news.replace(news.find("見本のお知らせ"), 9, "その他");
  test::SmallSite renamed(project, Audience::residents);
  CHECK(data_of(before, "meta")["version"] != data_of(renamed, "meta")["version"]);
}

TEST_CASE("Each part of the data gives another version, and so does the format alone") {
  const std::vector<std::string> shards{"A=B", "C=D"}, other_cut{"A=B\nC=D"};
  const std::string version = find_version("meta", "columns", shards);
  CHECK(version == find_version("meta", "columns", shards));
  CHECK(version != find_version("other", "columns", shards));
  CHECK(version != find_version("meta", "other", shards));
  CHECK(version != find_version("meta", "columns", other_cut));
  const std::string parts = content_hash("meta") + content_hash("columns");
  CHECK_FALSE(content_hash(parts).starts_with(find_version("meta", "columns", {})));
}

TEST_CASE(
    "Records that are no facilities stand in others.js with their kinds, those that passed last") {
  test::SmallSite site(test::site_project(), Audience::residents);
  const auto others = data_of(site, "others");
  CHECK(others[0] == data_of(site, "meta")["version"]);
  const auto& kinds = others[1]["kinds"];
  CHECK(kinds.dump() ==
        "[[\"市町村\",2],[\"相談窓口\",2],[\"催し\",2],[\"資料\",1],[\"事業\",1],[\"ページ\",1],"
        "[\"お知らせ\",1]]");
  const auto& columns = others[1]["columns"];
  const auto line = [&](std::size_t column, std::size_t number) {
    std::vector<std::string> lines = split(columns[column].get<std::string>() + "\n!", "\n");
    return lines.at(number);
  };
  CHECK(line(0, 4) == "見本の市民講座");
  CHECK(line(0, 5) == "終わった見本の会");
  CHECK(line(2, 5) == "events/sumi.html");
  const std::string marks = columns[6];
  CHECK(test::has(marks, "以前のもの"));
}

TEST_CASE("Residents find no record that is for professionals, these find them all") {
  test::SmallSite residents(test::site_project(), Audience::residents);
  const std::string open = data_of(residents, "others").dump();
  for (const char* secret : {"うちわ", "れんけい", "取組", "連絡票", "後方ベッド", "相談件数"}) {
    CHECK_FALSE(test::has(open, secret));
  }
  test::SmallSite professionals(test::site_project(), Audience::professionals);
  const std::string work = data_of(professionals, "others").dump();
  for (const char* own : {"うちわの事例検討会", "れんけい見本ほっとライン", "見本の連絡票",
                          "見本の後方ベッド", "見本の相談件数", "うちわの手順書見本"}) {
    CHECK(test::has(work, own));
  }
  // The reports of a municipality share a page.
  CHECK(test::has(work, "initiatives/ebina.html#ebina-r7"));
}

TEST_CASE("Many other records are cut into pieces of one version") {
  test::SmallSite site(test::site_project(), Audience::residents);
  SitePlan plan = plan_site(site.context);
  const std::size_t planned = plan.files().size();
  const std::string version = plan_find_data(plan, {400, 400, 0});
  std::map<std::string, std::string> files;
  for (const PlannedFile& file : std::span(plan.files()).subspan(planned)) {
    files[file.route] = file.bytes();
  }
  CHECK(test::has(files["data/find/others.js"], "\"shards\":1"));
  CHECK_FALSE(test::has(files["data/find/others.js"], "columns"));
  CHECK(test::has(files["data/find/others/blocks/0.js"], version));
  CHECK(test::has(files["data/find/others/blocks/1.js"], "見本のお知らせ"));
  CHECK(test::has(files["data/find/others/grams/0.js"], "市民講="));
}

TEST_CASE("A facility without a kind, which is a fault, does not hinder planning") {
  test::SmallProject project = test::site_project();
  std::string& text = project.files["facilities/aozora"];
  text.replace(text.find("診療所\nmuni"), std::string("診療所").size(), "診療書");
  test::SmallSite site(project, Audience::residents);
  CHECK(FindList(site.context).records.empty());
}

TEST_CASE("The town is what stands between the municipality and the first number") {
  CHECK(town_of("神奈川県厚木市中町三丁目１７番１７号", "厚木市") == "中町");
  CHECK(town_of("厚木市七沢", "厚木市") == "七沢");
  CHECK(town_of("海老名市柏ケ谷555", "海老名市") == "柏ケ谷");
  CHECK(town_of("愛甲郡愛川町角田251-1", "愛川町") == "角田");
  CHECK(town_of("茅ヶ崎市さつき町1-2", "茅ヶ崎市") == "さつき町");
  CHECK(town_of("茅ケ崎市さつき町1-2", "茅ヶ崎市") == "さつき町");
  CHECK(town_of("", "厚木市").empty());
  CHECK(town_of("非公開", "厚木市").empty());
}

}  // namespace shirube
