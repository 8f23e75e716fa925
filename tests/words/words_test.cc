#include <catch2/catch.hpp>

#include "words/sample.h"

namespace shirube {

TEST_CASE("A sentence has its values where the list has their names") {
  const SampleWords words(Language::ja);
  CHECK(words.title() == "見本の見出し");
  CHECK(words.near("見本町", "薬局", 3) == "見本町の近くに薬局が3件あります（見本町）。");
}

TEST_CASE("A value may have any name, also one that C++ uses itself") {
  CHECK(SampleWords(Language::ja).keyword("一", "二") == "一と二");
}

TEST_CASE("A second language may order the values as it likes") {
  const SampleWords words(Language::en);
  CHECK(words.title() == "A sample heading");
  CHECK(words.near("Mihoncho", "pharmacies", 3) == "3 of pharmacies near Mihoncho");
  CHECK(words.brace("a", "b") == "b and a");
}

TEST_CASE("What a second language does not say is said in Japanese") {
  CHECK(SampleWords(Language::en).only_here() == "日本語だけ");
}

TEST_CASE("A brace in a value stays a brace") {
  CHECK(SampleWords(Language::ja).brace("{1}", "{name}") == "{1}と{name}");
}

}  // namespace shirube
