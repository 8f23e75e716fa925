#include "directory/personal_data.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

/// The texts that were found as `what`, one a line.
std::string found(std::string_view text, PersonalData what) {
  std::string all;
  for (const PersonalDataFound& each : find_personal_data(text)) {
    if (each.what == what) all += (all.empty() ? "" : "\n") + each.text;
  }
  return all;
}

bool finds(std::string_view text, PersonalData what) {
  return !found(text, what).empty();
}

}  // namespace

TEST_CASE("A mobile number is found however it is written") {
  for (const std::string_view number : {"090-0000-1234",
                                        "08000001234",
                                        "070 0000 1234",
                                        "060(0000)1234",
                                        "(090)0000-1234",
                                        "090.0000.1234",
                                        "090・0000・1234",
                                        "090—0000—1234",
                                        "090ー0000ー1234",
                                        "090 - 0000 - 1234",
                                        "０９０－００００－１２３４",
                                        "０９０　００００　１２３４",
                                        "〇九〇-〇〇〇〇-一二三四",
                                        "〇八〇〇〇〇〇一二三四",
                                        "零七零・零零零零・一二三四",
                                        "090一0000一1234",
                                        "090の0000の1234",
                                        "+81-90-0000-1234",
                                        "+819000001234",
                                        "＋８１ ９０ ００００ １２３４",
                                        "+81 (0)90 0000 1234",
                                        "81-80-0000-1234",
                                        "090\u200B0000\u200B1234",
                                        "080~0000~1234",
                                        "080～0000～1234",
                                        "090==0000==1234",
                                        "060，0000，1234",
                                        "070、0000、1234",
                                        "090：0000：1234",
                                        "080*0000*1234",
                                        "070|0000|1234",
                                        "090**-0000-1234",
                                        "0901-234-5678"}) {
    INFO(number);
    CHECK(found(number, PersonalData::mobile) == number);
    const std::string sentence = "着いたら TEL" + std::string(number) + "（担当）へ。9:00〜17:00";
    CHECK(found(sentence, PersonalData::mobile) == number);
  }
}

TEST_CASE("A mobile number is found behind another number") {
  CHECK(found("046-000-0900 090-0000-1234", PersonalData::mobile) == "090-0000-1234");
  CHECK(found("電話046-000-0900/080-0000-1234", PersonalData::mobile) == "080-0000-1234");
  CHECK(found("046-000-0900、0901-234-5678", PersonalData::mobile) == "0901-234-5678");
  CHECK(found("046-000-0900：080-0000-1234", PersonalData::mobile) == "080-0000-1234");
  CHECK(found("090-0000-1234 080-0000-5678", PersonalData::mobile) ==
        "090-0000-1234\n080-0000-5678");
}

TEST_CASE("What is no mobile number is left alone") {
  for (const std::string_view text : {"03-0000-1234",
                                      "046-000-0900 046-000-0901",
                                      "0120-000-123",
                                      "0570-000-123",
                                      "050-0000-1234",
                                      "0800-000-1234",
                                      "#7119",
                                      "2026-11-20",
                                      "35.681236,139.767125",
                                      "1310112345",
                                      "0100-0000-0000",
                                      "令和8年11月20日",
                                      "月〜金 9:00-12:00、14:00-17:30",
                                      "0901234567890123",
                                      "0980-00-0000",
                                      "定員 080 名、2026年",
                                      "03-0000-0900 0120-000-123",
                                      "090、12、345、678",
                                      "0900:1200、1300",
                                      "080,123,4567,8"}) {
    INFO(text);
    CHECK_FALSE(finds(text, PersonalData::mobile));
  }
}

TEST_CASE("Mailboxes of persons are told from those of offices") {
  for (const std::string_view mail :
       {"mihon.taro@gmail.com", "mihon@docomo.ne.jp", "mihon@ezweb.ne.jp", "mihon@i.softbank.jp",
        "mihon@icloud.com", "mihon@yahoo.co.jp", "mihon@outlook.jp", "mihon@hotmail.co.jp",
        "ＭＩＨＯＮ＠ＧＭＡＩＬ．ＣＯＭ", "mihon @ gmail.com", "mihon(at)gmail.com",
        "mihon_1@t.vodafone.ne.jp", "mihon.hanako@example.lg.jp"}) {
    INFO(mail);
    CHECK(found(mail, PersonalData::mail) == mail);
    CHECK(found("連絡は" + std::string(mail) + "まで。", PersonalData::mail) == mail);
  }
  for (const std::string_view mail :
       {"info@clinic.example.jp", "renkei@hospital.example.jp", "chiiki.renkei@example.jp",
        "kaigo_shien@city.example.lg.jp", "x@notgmail.com", "https://example.jp/@mihon", "@gmail",
        "a@b"}) {
    INFO(mail);
    CHECK_FALSE(finds(mail, PersonalData::mail));
  }
}

TEST_CASE("A mailbox is found when its sign is written in another way") {
  for (const std::string_view sign : {"＠", " @ ", "(at)", "[AT]", "（アット）", "アットマーク",
                                      "あっと", " あっと ", "☆", "★", " at "}) {
    INFO(sign);
    const std::string mail = "mihon" + std::string(sign) + "gmail.com";
    CHECK(found("連絡は" + mail + "へ", PersonalData::mail) == mail);
    CHECK_FALSE(finds("連絡はmihon" + std::string(sign) + "example.jpへ", PersonalData::mail));
  }
  CHECK_FALSE(finds("アットホームな所です。☆gmail の使い方☆", PersonalData::mail));
  for (const std::string_view mail :
       {"mihon at gmail dot com", "mihon[at]gmail[dot]com", "mihonアットgmailドットcom"}) {
    INFO(mail);
    CHECK(found("連絡は " + std::string(mail) + " へ", PersonalData::mail) == mail);
  }
  CHECK_FALSE(finds("Look at the dot com page", PersonalData::mail));
}

TEST_CASE("A number of a person is known by its check digit or by its name") {
  CHECK(finds("１２３４ ５６７８ ９０１８", PersonalData::code));
  CHECK(finds("番号 123456789018 です", PersonalData::code));
  CHECK(finds("番号 123-456-789-018 です", PersonalData::code));
  CHECK(finds("番号 123456 789018 です", PersonalData::code));
  CHECK_FALSE(finds("定員 123 456 789 018 100", PersonalData::code));
  CHECK(finds("一二三四-五六七八-九〇一八", PersonalData::code));
  CHECK_FALSE(finds("123456789017", PersonalData::code));
  CHECK_FALSE(finds("1234567890180", PersonalData::code));
  CHECK_FALSE(finds("000000000000", PersonalData::code));
  CHECK_FALSE(finds("2023 2024 2025, 1999 2000 2009", PersonalData::code));
  CHECK(finds("被保険者番号：0000123456", PersonalData::code));
  CHECK_FALSE(finds("保険者番号 142123", PersonalData::code));
  CHECK_FALSE(finds("マイナンバーカードをお持ちください。2026年から", PersonalData::code));
}

TEST_CASE("Words that speak of one person are found, and of persons in general are not") {
  for (const std::string_view text : {"生年月日 昭和20年1月1日", "患者A様", "利用者Ｂさんの場合",
                                      "〒000-0000 自宅", "自宅住所：見本町1-2"}) {
    INFO(text);
    CHECK(finds(text, PersonalData::person));
  }
  for (const std::string_view text : {"患者様のご自宅へ伺います", "利用者さんとご家族",
                                      "生年月日を記入", "自宅で過ごす方", "〒243-0000 厚木市"}) {
    INFO(text);
    CHECK_FALSE(finds(text, PersonalData::person));
  }
}

}  // namespace shirube
