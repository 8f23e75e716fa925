#include "site/areas/ask/ask_data.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "place/address/address.h"
#include "site/small_site.h"

namespace shirube {
namespace {

/// The value of data/ask.js of the residents of a project.
nlohmann::json data_of(const test::SmallProject& project) {
  test::SmallSite site(project, Audience::residents);
  const std::string script = ask_data(answers_of(site.view, site.towns)).script;
  const std::size_t begin = script.find('{');
  return nlohmann::json::parse(script.substr(begin, script.rfind('}') + 1 - begin));
}

nlohmann::json address_keys() {
  std::ifstream file(SHIRUBE_TESTS "/site/areas/ask/address-keys.json");
  return nlohmann::json::parse(file);
}

}  // namespace

TEST_CASE("The data name each municipality and town with the answer for it") {
  auto project = test::site_project();
  project.files["desks/atsugi-center"].replace(
      project.files["desks/atsugi-center"].find("{municipality: atsugi}"), 22,
      "{municipality: atsugi, towns: [中町, 旭町]}");
  const nlohmann::json data = data_of(project);
  const nlohmann::json& atsugi = data["municipalities"][0];
  CHECK(atsugi[0] == "厚木市");
  CHECK(atsugi[4] == "ask/atsugi.html");
  REQUIRE(atsugi[5].size() == 2);
  CHECK(atsugi[5][0][0] == "旭町");
  CHECK(data["answers"][atsugi[5][0][3].get<int>()] ==
        nlohmann::json({"ask/atsugi.html", "atsugi見本センター", "046-000-0001"}));
}

TEST_CASE("The version changes with the data, and only with them") {
  auto project = test::site_project();
  const nlohmann::json before = data_of(project);
  CHECK(data_of(project)["version"] == before["version"]);
  project.files["desks/ebina-center"].replace(
      project.files["desks/ebina-center"].find("046-000-0001"), 12, "046-000-0009");
  CHECK(data_of(project)["version"] != before["version"]);
}

TEST_CASE("Letters that the names are written with go along, others do not") {
  const std::string letters = folding_letters({"髙沢ケ"});
  CHECK(test::has(letters, "ケカガけげかがヵヶ") == false);
  for (const char* letter : {"髙", "澤", "ヶ", "ガ", "が", "ｹ", "１"}) {
    CHECK(test::has(letters, letter));
  }
  CHECK_FALSE(test::has(letters, "濱"));
}

TEST_CASE("Addresses are equal here where they are for the script") {
  const nlohmann::json file = address_keys();
  std::vector<std::string> texts;
  for (const nlohmann::json& each : file["cases"]) {
    const std::string a = each[0];
    const std::string b = each[1];
    INFO(a << " / " << b);
    CHECK((address_key(a) == address_key(b)) == each[2].get<bool>());
    texts.push_back(a);
    texts.push_back(b);
  }
  // The script is tested with these letters (tests/browser/ask-search.test.mjs).
  CHECK(file["letters"] == folding_letters(texts));
}

}  // namespace shirube
