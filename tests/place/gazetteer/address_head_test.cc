#include "place/gazetteer/address_head.h"

#include <catch2/catch.hpp>
#include <string>

#include "place/address/address_tokens.h"
#include "place/gazetteer/matched.h"

namespace shirube {
namespace {

using namespace test;

const HeadReader& heads() {
  static const HeadReader reader(sample_matcher().gazetteer());
  return reader;
}

/// "prefecture municipalities | rest".
std::string shown_head(std::string_view address) {
  const AddressTokens tokens(address);
  const AddressHead head = heads().read(tokens);
  std::string shown = std::to_string(head.prefecture);
  for (const Gazetteer::Municipality municipality : head.municipalities) {
    shown += " " + std::string(sample_matcher().gazetteer().name(municipality));
  }
  shown += " |";
  const std::string_view rest = address.substr(tokens.begin(head.end));
  return rest.empty() ? shown : shown + " " + std::string(rest);
}

TEST_CASE("A municipality is found by all its names, and by no other") {
  const auto count = [](std::string_view name, unsigned prefecture = 0) {
    return heads().find_municipality(name, prefecture).size();
  };
  CHECK(count("厚木市") == 1);
  CHECK(count("大井町") == 1);
  CHECK(count("足柄上郡大井町") == 1);
  CHECK(count("港北区") == 1);
  CHECK(count("相模原市") == 2);
  CHECK(count("中央区") == 3);
  CHECK(count("中央区", tokyo) == 1);
  CHECK(count("府中市") == 2);
  CHECK(count("府中市", kanagawa) == 0);
  CHECK(count("厚木") == 0);
  CHECK(count("厚木市中町") == 0);
  CHECK(count("") == 0);
}

TEST_CASE("A head is prefecture and municipality, each with or without the other") {
  CHECK(shown_head("神奈川県厚木市中町1") == "14 厚木市 | 中町1");
  CHECK(shown_head("厚木市中町1") == "0 厚木市 | 中町1");
  CHECK(shown_head("神奈川県中町1") == "14 | 中町1");
  CHECK(shown_head("中町1") == "0 | 中町1");
  CHECK(shown_head("") == "0 |");
  CHECK(shown_head("神奈川県") == "14 |");
}

TEST_CASE("A name that may mean several municipalities gives them all") {
  CHECK(shown_head("府中市本町1") == "0 府中市 府中市 | 本町1");
  CHECK(shown_head("東京都府中市本町1") == "13 府中市 | 本町1");
  CHECK(shown_head("相模原市田名1") == "0 相模原市中央区 相模原市緑区 | 田名1");
}

TEST_CASE("A prefecture without its 県 counts only before a municipality") {
  CHECK(shown_head("神奈川厚木市中町1") == "14 厚木市 | 中町1");
  CHECK(shown_head("神奈川中町1") == "0 | 神奈川中町1");
  CHECK(shown_head("北海道札幌市中央区大通西1") == "1 札幌市中央区 | 大通西1");
  CHECK(shown_head("千葉県厚木市中町1") == "12 | 厚木市中町1");
}

TEST_CASE("The name of before is kept beside the municipalities of today") {
  const SmallGazetteer gazetteer(std::vector<TownRow>{
      town(4, "富谷市", "富谷", spot(0, 0)), town(4, "大崎市", "古川駅前", spot(0, 3000))});
  const HeadReader reader(*gazetteer);
  const AddressTokens renamed("宮城県黒川郡富谷町富谷5");
  const AddressHead head = reader.read(renamed);
  REQUIRE(head.former);
  CHECK(renamed.units().substr(head.former.begin, head.former.size) == u"富谷町");
  CHECK(head.former.change == Change::renamed);
  CHECK(head.end == head.former.begin + head.former.size);
  REQUIRE(head.municipalities.size() == 1);
  CHECK(gazetteer->name(head.municipalities.front()) == "富谷市");
  CHECK(reader.read(AddressTokens("宮城県古川市駅前5")).former.change == Change::merged);
  CHECK_FALSE(reader.read(AddressTokens("富谷市富谷5")).former);
  CHECK_FALSE(reader.read(AddressTokens("山形県富谷町富谷5")).former);
}

}  // namespace
}  // namespace shirube
