#include "directory/ruled_text.h"

#include <catch2/catch.hpp>

#include "directory/decoding.h"

namespace shirube {
namespace {

using test::decode;

TEST_CASE("Readings are hiragana whatever kana they were written in") {
  CHECK(read_kana("あおぞら") == "あおぞら");
  CHECK(read_kana("アオゾラ") == "あおぞら");
  CHECK(read_kana("ｱｵｿﾞﾗ") == "あおぞら");
  CHECK(read_kana("ウ゛ィラ　ミホン") == "ゔぃら みほん");
  CHECK(read_kana("ウ ゛ィラ") == "ゔぃら");
  CHECK(decode<Kana>("ホーム・ミホン（１ごう）").faults.empty());
}

TEST_CASE("A letter that is no kana is told") {
  for (const char* text : {"見本しんりょうじょ", "ABCやっきょく", "りあん?えびな"}) {
    INFO(text);
    CHECK(decode<Kana>(text).faults == "D054");
  }
  CHECK(decode<Kana>("みほん市").message == "よみ「みほん市」に、かなでない文字（市）があります。");
  CHECK(decode<Kana>(test::list_node()).faults == "D005");
}

TEST_CASE("An office number has ten digits") {
  CHECK(decode<OfficeNumber>("1499990001").value == "1499990001");
  CHECK(decode<OfficeNumber>("１４９９９９０００１").value == "1499990001");
  CHECK(decode<OfficeNumber>("14A9990001").faults.empty());
  for (const char* text : {"149999001", "14999900012", "1.5E+09", "なし", "1A99990001"}) {
    INFO(text);
    CHECK(decode<OfficeNumber>(text).faults == "D055");
  }
  CHECK(decode<OfficeNumber>("149999001").message.find("9けた") != std::string::npos);
}

TEST_CASE("A corporate number has thirteen digits, of which the first checks the others") {
  CHECK(decode<CorporateNumber>("8999999000001").value == "8999999000001");
  CHECK(decode<CorporateNumber>("8-9999-9900-0001").value == "8999999000001");
  const auto wrong = decode<CorporateNumber>("7999999000001");
  CHECK(wrong.good);
  CHECK(wrong.faults == "D056");
  CHECK(wrong.value.empty());
  for (const char* text : {"1.23457E+12", "899999900000", "89999990000012"}) {
    INFO(text);
    CHECK(decode<CorporateNumber>(text).faults == "D055");
  }
}

using Texts = std::vector<std::string>;

TEST_CASE("Names that stand in one value are taken apart at commas outside of brackets") {
  CHECK(split_names("英語、中国語，韓国語,手話") == Texts{"英語", "中国語", "韓国語", "手話"});
  CHECK(split_names("会場（本館、別館）、オンライン") == Texts{"会場（本館、別館）", "オンライン"});
  CHECK(split_names("相談室") == Texts{"相談室"});
  CHECK(decode<std::vector<Name>>("英語、中国語").value.size() == 2);
}

TEST_CASE("Departments are taken apart where each piece is one") {
  CHECK(split_departments("内科、外科・皮膚科") == Texts{"内科", "外科", "皮膚科"});
  CHECK(split_departments("内科　外科") == Texts{"内科", "外科"});
  CHECK(split_departments("内科/外科") == Texts{"内科", "外科"});
  CHECK(split_departments("糖尿病・内分泌内科") == Texts{"糖尿病・内分泌内科"});
  CHECK(split_departments("精神科 (予約制)") == Texts{"精神科 (予約制)"});
}

}  // namespace
}  // namespace shirube
