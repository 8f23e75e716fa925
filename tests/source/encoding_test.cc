#include "source/encoding.h"

#include <catch2/catch.hpp>

#include "base/text.h"
#include "source/shared_folder.h"

namespace shirube {
namespace {

using namespace std::literals;

TEST_CASE("UTF-8 stays as it is and loses its BOM") {
  const auto plain = decode_text("厚木市,あおぞら\n");
  REQUIRE(plain);
  CHECK(plain->text == "厚木市,あおぞら\n");
  CHECK(plain->encoding == Encoding::utf8);
  const auto marked = decode_text("\xEF\xBB\xBF厚木市");
  REQUIRE(marked);
  CHECK(marked->text == "厚木市");
  CHECK(marked->encoding == Encoding::utf8_with_bom);
  CHECK(decode_text("")->encoding == Encoding::utf8);
}

TEST_CASE("CP932 is read with the characters that Shift_JIS does not have") {
  const auto decoded = decode_text(
      "\x8C\xFA\x96\xD8\x8E\x73,"           // 厚木市
      "\x87\x40\x87\x8A\xFB\xFC,"           // ①㈱髙
      "\xB1\xB2\xB3,C:\\x~,\x95\x5C\n"sv);  // half-width kana, backslash, 表 (second byte 0x5C)
  REQUIRE(decoded);
  CHECK(decoded->text == "厚木市,①㈱髙,ｱｲｳ,C:\\x~,表\n");
  CHECK(decoded->encoding == Encoding::cp932);
}

TEST_CASE("UTF-16 is known by its BOM") {
  const auto little = decode_text("\xFF\xFE\x42\x30,\0\n\0"sv);
  REQUIRE(little);
  CHECK(little->text == "あ,\n");
  CHECK(little->encoding == Encoding::utf16);
  CHECK(decode_text("\xFE\xFF\x30\x42"sv)->text == "あ");
}

TEST_CASE("Bytes that are no text are refused") {
  CHECK_FALSE(decode_text("PK\x03\x04\x14\0\x06\0\xC4\xE3"sv));  // a workbook
  CHECK_FALSE(decode_text("\x8C\xFA\x96"sv));                    // cut within a character
  CHECK_FALSE(decode_text("\xFF\xFE\x42"sv));                    // half a UTF-16 unit
  CHECK_FALSE(decode_text("\x82\xA0\xFF\xFF"sv));
}

TEST_CASE("Lines may end in CR alone, in any encoding") {
  CHECK(decode_text("a,b\r1,2\r")->text == "a,b\n1,2\n");
  CHECK(decode_text("a\r\nb\rc\n")->text == "a\r\nb\nc\n");
  CHECK(decode_text("\x8C\xFA\x96\xD8\ra\r")->text == "厚木\na\n");
  CHECK(decode_text("\xFF\xFE"
                    "a\0\r\0b\0"sv)
            ->text == "a\nb");
}

TEST_CASE("A table in EUC-JP is not read as half-width kana") {
  CHECK_FALSE(decode_text("\xA4\xA2\xA4\xAA\xA4\xBE\xA4\xE9\n"));
  CHECK(decode_text("\xB1\xB2\xB3,1\n")->text == "ｱｲｳ,1\n");
}

TEST_CASE("What is no UTF-8 is named, and read so that its writer knows the line") {
  const std::string_view text = "name: あおぞら診療所\n";
  CHECK(guess_text("name: \x82\xA0\x82\xA8\x82\xBC\x82\xE7\n").text == "name: あおぞら\n");
  CHECK(guess_text("name: \x82\xA0\x82\xA8\n").what == "Shift_JIS（CP932）のようです");
  CHECK(guess_text("name: \xA4\xA2\xA4\xAA\xA4\xBE\xA4\xE9\n").text == "name: あおぞら\n");
  CHECK(guess_text("name: \xA4\xA2\xA4\xAA\n").what == "EUC-JP のようです");
  CHECK(guess_text("\xFF\xFE"
                   "a\0:\0 \0\x42\x30"sv)
            .text == "a: あ");
  CHECK(guess_text("n\0a\0m\0e\0:\0 \0\x42\x30"sv).text == "name: あ");
  CHECK(guess_text("\0n\0a\0m\0e\0:\0 \x30\x42"sv).what == "UTF-16 のようです");
  CHECK(guess_text(std::string(text) + "\xE3\x81").what == "壊れた文字があります");
  CHECK(guess_text("\xFF\xFF\xFF\xFF").what == "どの文字コードか分かりません");
  CHECK(guess_text("name: \x82\xA0\n").steps.find("保存") != std::string_view::npos);
}

TEST_CASE("Real tables of offices are read, and both forms of one table are equal") {
  for (const char* name : {"data/encodings/tokyo_kyotenbyoinlist20220101.cp932.csv",
                           "data/encodings/yanai_tourism.cp932.csv"}) {
    const auto path = shared_path(name);
    if (!path) return;
    const auto decoded = decode_text(file_bytes(*path));
    REQUIRE(decoded);
    CHECK(decoded->encoding == Encoding::cp932);
    CHECK(first_invalid_utf8(decoded->text) == std::string::npos);
  }
  const auto folder = shared_path("data/region");
  if (!folder) return;
  const auto utf8 =
      decode_text(file_bytes(*folder / "kaigo_kanagawa-kenou-kensei_mitaka.utf8bom.csv"));
  const auto cp932 =
      decode_text(file_bytes(*folder / "kaigo_kanagawa-kenou-kensei_mitaka.DERIVED.cp932.csv"));
  REQUIRE(utf8);
  REQUIRE(cp932);
  CHECK(utf8->encoding == Encoding::utf8_with_bom);
  CHECK(cp932->encoding == Encoding::cp932);
  // The CP932 form was made by an office program: it wrote another wave dash and lost ゔ.
  const std::string expected = replace_all(replace_all(utf8->text, "〜", "～"), "ゔ", "?");
  const bool equal = cp932->text == expected;  // too long to print
  CHECK(equal);
}

}  // namespace
}  // namespace shirube
