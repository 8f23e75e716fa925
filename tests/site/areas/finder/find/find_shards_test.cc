#include "site/areas/finder/find/find_shards.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "site/areas/finder/find/find_grams.h"
#include "site/small_site.h"

namespace shirube {
namespace {

/// The list of a key in a shard's text, with its sign; empty when the key is not there.
std::string list_of(const std::string& shard, const std::string& key) {
  const std::string lines = "\n" + shard + "\n";
  for (const char sign : {'=', '~'}) {
    const std::size_t at = lines.find("\n" + key + sign);
    if (at == lines.npos) continue;
    const std::size_t start = at + 1 + key.size();
    return lines.substr(start, lines.find('\n', start) - start);
  }
  return {};
}

}  // namespace

TEST_CASE("Numbers are letters: steps to the base of 26, capitals for the last digit") {
  const std::vector<std::uint32_t> numbers = {0, 1, 27, 54, 54 + 27, 1000};
  CHECK(number_letters(numbers) == "AAZbAbAbjI");
  CHECK(number_letters({}).empty());
}

TEST_CASE("Shards are a power of two, and each key is in one of them") {
  CHECK(shard_count(0) == 1);
  CHECK(shard_count(10'000) == 1024);
  CHECK(shard_of(U"訪問看", 1) == 0);
  CHECK(shard_of(U"訪問看", 1024) < 1024);
  CHECK(shard_of(U"訪問看", 1024) != shard_of(U"問看護", 1024));
}

TEST_CASE("Grams do not cross lines; of a telephone number there are those of three digits") {
  std::vector<std::u32string> grams;
  each_gram({U"あい\nう\n", U"0461"}, [&](std::u32string_view gram) { grams.emplace_back(gram); });
  CHECK(grams == std::vector<std::u32string>{U"あ", U"あい", U"い", U"う", U"046", U"461"});
}

TEST_CASE("Each record stands under its grams and facts") {
  test::SmallSite site(test::site_project(), Audience::professionals);
  const FindList list(site.context);
  const auto shards = find_shards(list, find_texts(list));
  REQUIRE(shards.size() == 1);
  CHECK(list_of(shards[0], "あおぞ") == "=A");
  CHECK(list_of(shards[0], "うらか") == "=B");
  CHECK(list_of(shards[0], "見本") == "=AA");
  CHECK(list_of(shards[0], "A12") == "=A");
  CHECK(list_of(shards[0], "V1") == "=A");
  CHECK(list_of(shards[0], "かげや").empty());
}

TEST_CASE("A key of very many records lists blocks") {
  test::SmallProject project = test::site_project();
  for (int i = 0; i < 100; ++i) {
    const std::string number = std::to_string(100 + i);
    project.add("facilities/f" + number, "name: 多い" + number +
                                             "\nkana: おおい\nkind: 薬局\nmunicipality: ebina\n"
                                             "address: 海老名市中央1\nphone: 046-000-1" +
                                             number + "\n");
  }
  test::SmallSite site(project, Audience::residents);
  const FindList list(site.context);
  const auto shards = find_shards(list, find_texts(list));
  const auto of = [&](std::u32string_view key, const std::string& text) {
    return list_of(shards[shard_of(key, shards.size())], text);
  };
  CHECK(of(U"多い", "多い") == "~AAAAAAAAAAAAA");
  CHECK(of(U"い11", "い11").starts_with("="));
}

TEST_CASE("A pack holds records of one municipality") {
  test::SmallSite site(test::site_project(), Audience::professionals);
  CHECK(find_packs(FindList(site.context)) == std::vector<std::size_t>{0, 1, 2});
}

}  // namespace shirube
