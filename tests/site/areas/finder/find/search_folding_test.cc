#include "site/areas/finder/find/search_folding.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "base/text.h"

namespace shirube {
namespace {

const SearchFolding& fold = SearchFolding::table();

const nlohmann::json& cases() {
  static const auto all = nlohmann::json::parse(
      std::ifstream(SHIRUBE_TESTS "/site/areas/finder/find/folding_cases.json"));
  return all;
}

}  // namespace

TEST_CASE("Texts are folded as the cases say") {
  for (const auto& each : cases()["folded"]) {
    CHECK(fold(each[0].get<std::string>()) == each[1].get<std::string>());
  }
}

TEST_CASE("Writings of one thing meet, and different things do not") {
  for (const auto& group : cases()["same"]) {
    for (const auto& text : group) {
      CHECK(fold(text.get<std::string>()) == fold(group[0].get<std::string>()));
    }
  }
  for (const auto& group : cases()["different"]) {
    for (std::size_t i = 1; i < group.size(); ++i) {
      CHECK(fold(group[i].get<std::string>()) != fold(group[0].get<std::string>()));
    }
  }
}

TEST_CASE("Folding twice gives the same as once, for each letter and its neighbours") {
  const std::u32string neighbours = U"かア漢ケー-゛ﾞ\u3099\u0301a1\n";
  std::size_t changed = 0;
  for (char32_t letter = 1; letter < 0x30000; ++letter) {
    if (letter >= 0xD800 && letter < 0xE000) continue;
    std::u32string text(1, letter);
    text += neighbours[letter % neighbours.size()];
    text += letter;
    const std::string once = fold(to_utf8(text));
    if (fold(once) != once) ++changed;
  }
  CHECK(changed == 0);
}

TEST_CASE("The browser gets pairs of the kanji that can be found, and all kana") {
  const std::string few = fold.script({U'高'});
  CHECK(few.find("髙高") != std::string::npos);
  CHECK(few.find("アあ") != std::string::npos);
  CHECK(few.find("齋") == std::string::npos);
  CHECK(fold.script({U'斉'}).find("齋斉") != std::string::npos);
}

}  // namespace shirube
