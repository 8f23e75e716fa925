#include "place/address/address.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

TEST_CASE("One place has one key, however its address is written") {
  for (const char* text :
       {"厚木市中町3-17-17", "神奈川県厚木市中町3-17-17", "神奈川県 厚木市 中町3丁目17番17号",
        "厚木市中町三丁目１７番１７号", "厚木市中町３－１７－１７", "厚木市中町3−17−17",
        "厚木市中町3ー17ー17", "厚木市中町3‐17‐17", "厚木市中町3丁目17-17",
        "厚木市中町3丁目17番地17", "厚木市中町3丁目17番地の17", "厚木市中町3の17の17",
        "　厚木市中町3-17-17 "}) {
    INFO(text);
    CHECK(canonical_address(text) == "厚木市中町3-17-17");
  }
}

TEST_CASE("大字 and 字 are left out, but not from names") {
  CHECK(canonical_address("厚木市大字飯山字尼寺172番地") == "厚木市飯山尼寺172");
  CHECK(canonical_address("秋田県横手市十文字町字海道下12番地5") == "横手市十文字町海道下12-5");
}

TEST_CASE("Names that look like numbers stay names") {
  CHECK(canonical_address("横浜市中区1番町2") == "横浜市中区1番町2");
  CHECK(canonical_address("松山市3の丸") == "松山市3の丸");
  CHECK(canonical_address("三鷹市井の頭1-1") == "三鷹市井の頭1-1");
  CHECK(canonical_address("千代田区三番町6-16") == "千代田区三番町6-16");
  CHECK(canonical_address("甲府市コート1-1") == "甲府市コート1-1");
  CHECK(canonical_address("八王子市一二三町1") == "八王子市一二三町1");
}

TEST_CASE("Kanji numbers before 丁目 are written in digits") {
  CHECK(canonical_address("中町十丁目1") == "中町10-1");
  CHECK(canonical_address("中町十二丁目1") == "中町12-1");
  CHECK(canonical_address("中町二十丁目1") == "中町20-1");
  CHECK(canonical_address("中町二十一丁目1") == "中町21-1");
  CHECK(canonical_address("中町一二丁目1") == "中町12-1");
}

TEST_CASE("Small and large ケ are one") {
  CHECK(canonical_address("海老名市柏ヶ谷3-11-1") == canonical_address("海老名市柏ケ谷3-11-1"));
}

TEST_CASE("What cannot be seen makes no difference") {
  CHECK(canonical_address("\uFEFF厚木市\u200B中町\uFE001") == "厚木市中町1");
  CHECK(canonical_address("").empty());
}

TEST_CASE("Only the prefecture in front is left out") {
  CHECK(canonical_address("京都府京都市上京区1") == "京都市上京区1");
  CHECK(canonical_address("東京都府中市1") == "府中市1");
  CHECK(canonical_address("大阪市東京都1") == "大阪市東京都1");
}

TEST_CASE("A canonical address is its own canonical address") {
  for (const char* text : {"神奈川県厚木市大字飯山字尼寺172番地の3", "三鷹市下連雀八丁目４番１８号",
                           "愛甲郡愛川町角田２５１番地１", "海老名市柏ヶ谷　3丁目11番1号"}) {
    const std::string canonical = canonical_address(text);
    CHECK(canonical_address(canonical) == canonical);
  }
}

std::string within(const char* address, const char* municipality) {
  return within_municipality(canonical_address(address), canonical_address(municipality));
}

TEST_CASE("An address without its municipality gets it, a 郡 is left out") {
  CHECK(within("中町3-17-17", "厚木市") == "厚木市中町3-17-17");
  CHECK(within("厚木市中町3-17-17", "厚木市") == "厚木市中町3-17-17");
  CHECK(within("神奈川県愛甲郡愛川町角田251-1", "愛川町") == "愛川町角田251-1");
  CHECK(within("愛川町角田251-1", "愛川町") == "愛川町角田251-1");
  CHECK(within("龍ケ崎市1", "龍ヶ崎市") == "龍ケ崎市1");
}

TEST_CASE("Two writings have one key though each is shown as it is") {
  CHECK(canonical_address("海老名市さつき町1") == "海老名市さつき町1");
  for (const char* text : {"海老名市さつき町1", "海老名市サツキ町１", "海老名市ｻﾂｷ町1番"}) {
    INFO(text);
    CHECK(address_key(canonical_address(text)) == address_key("海老名市さつき町1"));
  }
  CHECK(address_key("三鷹市井之頭1-1") == address_key("三鷹市井の頭1-1"));
  CHECK(address_key("厚木市髙坪1") == address_key("厚木市高坪1"));
  CHECK(address_key("厚木市中町3-17") != address_key("厚木市中町3-1-7"));
}

TEST_CASE("Words in place of an address are known") {
  CHECK(placeholder_in("厚木市内一円") == "市内一円");
  CHECK(placeholder_in("県央一円") == "一円");
  CHECK(placeholder_in("非公開") == "非公開");
  CHECK(placeholder_in("厚木市（住所は非公開）") == "非公開");
  CHECK(placeholder_in("訪問のみ") == "訪問のみ");
  CHECK(placeholder_in("厚木保健所管内 ") == "管内");
  CHECK(placeholder_in("厚木市中町3-17-17").empty());
  CHECK(placeholder_in("樋管内町1-2").empty());
  CHECK(placeholder_in("").empty());
}

}  // namespace
}  // namespace shirube
