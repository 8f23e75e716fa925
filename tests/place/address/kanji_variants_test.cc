#include "place/address/kanji_variants.h"

#include <catch2/catch.hpp>
#include <set>
#include <vector>

namespace shirube {
namespace {

/// What is wrong with a table of variants: the letters that break its promise.
std::set<char32_t> faults(std::span<const KanjiVariant> variants) {
  std::set<char32_t> written;
  std::set<char32_t> bad;
  char32_t last = 0;
  for (const KanjiVariant& variant : variants) {
    if (!written.insert(variant.written).second || variant.written <= last) {
      bad.insert(variant.written);
    }
    last = variant.written;
  }
  for (const KanjiVariant& variant : variants) {
    if (written.contains(variant.standard)) bad.insert(variant.standard);
  }
  return bad;
}

TEST_CASE("Each variant is written once, in order, and none of them is a standard") {
  CHECK(kanji_variants().size() >= 200);
  CHECK(faults(kanji_variants()).empty());
}

TEST_CASE("A table of variants that breaks its promise is seen") {
  const std::vector<KanjiVariant> twice = {{U'嶋', u'島'}, {U'嶋', u'島'}};
  const std::vector<KanjiVariant> chain = {{U'嶋', u'島'}, {U'嶌', u'嶋'}};
  const std::vector<KanjiVariant> unsorted = {{U'髙', u'高'}, {U'嶋', u'島'}};
  CHECK(faults(twice) == std::set<char32_t>{U'嶋'});
  CHECK(faults(chain) == std::set<char32_t>{U'嶋'});
  CHECK(faults(unsorted) == std::set<char32_t>{U'嶋'});
}

TEST_CASE("The variants that addresses are seen to mix are there") {
  for (const auto& [written, standard] : {KanjiVariant{U'髙', u'高'},
                                          {U'﨑', u'崎'},
                                          {U'澤', u'沢'},
                                          {U'邊', u'辺'},
                                          {U'邉', u'辺'},
                                          {U'龍', u'竜'},
                                          {U'𠮷', u'吉'},
                                          {U'櫻', u'桜'},
                                          {U'濵', u'浜'},
                                          {U'嶽', u'岳'}}) {
    INFO(static_cast<std::uint32_t>(written));
    bool found = false;
    for (const KanjiVariant& variant : kanji_variants()) {
      found = found || (variant.written == written && variant.standard == standard);
    }
    CHECK(found);
  }
}

}  // namespace
}  // namespace shirube
