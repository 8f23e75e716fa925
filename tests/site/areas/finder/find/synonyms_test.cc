#include "site/areas/finder/find/synonyms.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "site/small_site.h"

namespace shirube {
namespace {

using Meanings = std::vector<std::string>;

}  // namespace

TEST_CASE("Words of the trade lead to what the data calls it") {
  const SynonymTable table = search_synonyms(Site());
  CHECK(table.at("peg") == Meanings{"胃ろう"});
  CHECK(table.at("胃瘻") == Meanings{"胃ろう"});
  CHECK(table.at("でい") == Meanings{"通所介護"});
  CHECK(table.at("訪看") == Meanings{"訪問看護"});
  CHECK(table.at("けあまね") == Meanings{"居宅介護支援"});
}

TEST_CASE("No word of the set is twice there or leads to what holds it already") {
  SynonymTable seen;
  for (const CommonSynonym& each : common_synonyms()) {
    Site site;
    for (const std::string& word : split(each.words, " ")) {
      INFO(word);
      CHECK(seen.emplace(word, Meanings()).second);
      CHECK(each.means.find(word) == each.means.npos);
    }
  }
}

TEST_CASE("A project adds its own words, also to a word of the set") {
  test::SmallProject project = test::site_project();
  project.files["site"] +=
      "synonyms: [{words: [ひだまり号, ﾃﾞｲ], means: [診療所]}, {words: [まごころ便], means: "
      "[どこにもない]}]\n";
  test::SmallSite site(project, Audience::residents);
  CHECK(test::faults(site.sink).find("D0") == std::string::npos);
  const SynonymTable table = search_synonyms(site.view.site());
  CHECK(table.at("ひだまり号") == Meanings{"診療所"});
  CHECK(table.at("でい") == Meanings{"通所介護", "診療所"});
  const std::string meta = test::file_of(site.files(), "data/find/meta.js");
  CHECK(test::has(meta, R"("ひだまり号":["診療所"])"));
  CHECK_FALSE(test::has(meta, "まごころ便"));
}

TEST_CASE("A synonym without a meaning is told") {
  test::SmallProject project = test::site_project();
  project.files["site"] += "synonyms: [{words: [ひだまり号]}]\n";
  test::SmallSite site(project, Audience::residents);
  CHECK_FALSE(test::message(site.sink, "D002").empty());
}

}  // namespace shirube
