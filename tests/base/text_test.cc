#include "base/text.h"

#include <array>
#include <catch2/catch.hpp>
#include <clocale>

namespace shirube {
namespace {

using namespace std::literals;

constexpr std::size_t valid = std::string_view::npos;

TEST_CASE("Valid UTF-8 of every length is accepted") {
  CHECK(first_invalid_utf8("") == valid);
  CHECK(first_invalid_utf8("plain ASCII, longer than eight bytes") == valid);
  CHECK(first_invalid_utf8("é あ 𠮷 \U0010FFFF") == valid);
  CHECK(first_invalid_utf8("\0"sv) == valid);
}

TEST_CASE("The first byte that is not UTF-8 is named") {
  CHECK(first_invalid_utf8("abc\xFF") == 3);
  CHECK(first_invalid_utf8("あ\x82\xA0") == 3);                 // CP932 「あ」
  CHECK(first_invalid_utf8("\xC0\x80") == 0);                   // overlong
  CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);               // surrogate
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);           // past U+10FFFF
  CHECK(first_invalid_utf8("0123456789\xE3\x81") == 10);        // cut short
  CHECK(first_invalid_utf8("あ\xE3\x81"sv.substr(0, 4)) == 3);  // cut short at the end
}

TEST_CASE("Code points go there and back") {
  CHECK(to_code_points("aあ𠮷") == U"aあ𠮷");
  CHECK(to_utf8(U"aあ𠮷") == "aあ𠮷");
  CHECK(to_utf8(U"\xD800"sv.substr(0, 1)) == "\uFFFD");
  CHECK(character_count("aあ𠮷") == 3);
  CHECK(character_count("") == 0);
}

TEST_CASE("Full-width characters take two cells and combining marks none") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("厚木市") == 6);
  CHECK(display_width("ｱｲｳ") == 3);
  CHECK(display_width("ＡＢ") == 4);
  CHECK(display_width("か\u3099") == 2);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("𠮷") == 2);
  CHECK(display_width("①") == 1);  // ambiguous width is narrow
}

TEST_CASE("White space at both ends is trimmed, also the ideographic space") {
  CHECK(trim("  a b \r\n") == "a b");
  CHECK(trim("\u3000厚木\u3000市\u00A0") == "厚木\u3000市");
  CHECK(trim(" \t\u3000").empty());
  CHECK(trim("").empty());
  for (const char* blank : {"\u0085", "\u1680", "\u2003", "\u2028", "\u205F", "\t"}) {
    CHECK(trim(std::string(blank) + "市1" + blank) == "市1");
  }
  CHECK(trim("\u2010\xE3") == "\u2010\xE3");
}

TEST_CASE("Splitting trims the pieces and drops empty ones") {
  CHECK(split("a、 b 、、c", "、") == std::vector<std::string>{"a", "b", "c"});
  CHECK(split("a::b", "::") == std::vector<std::string>{"a", "b"});
  CHECK(split("one", ",") == std::vector<std::string>{"one"});
  CHECK(split(" , ", ",").empty());
  CHECK(split("a b", "") == std::vector<std::string>{"a b"});
}

TEST_CASE("Joining puts the separator between the items, also between empty ones") {
  const std::vector<std::string> none;
  CHECK(join(none, "、") == "");
  CHECK(join(std::vector<std::string>{"a"}, "、") == "a");
  CHECK(join(std::vector<std::string>{"", "b", ""}, "、") == "、b、");
  CHECK(join(std::vector<int>{1, 23}, ",", [](int n) { return std::to_string(n); }) == "1,23");
  std::string list;
  for (const char* item : {"a", "b"}) add_item(list, "／", item);
  CHECK(list == "a／b");
}

TEST_CASE("Every occurrence is replaced once, also by text that holds the old text") {
  CHECK(replace_all("a-b-c", "-", "--") == "a--b--c");
  CHECK(replace_all("（改行）x（改行）", "（改行）", "\n") == "\nx\n");
  CHECK(replace_all("abc", "", "x") == "abc");
  CHECK(replace_all("aaa", "aa", "b") == "ba");
}

TEST_CASE("NFKC narrows letters and digits and widens kana") {
  CHECK(nfkc("ＡＢＣ１２３") == "ABC123");
  CHECK(nfkc("ｶﾞｰｾﾞ") == "ガーゼ");
  CHECK(nfkc("㈱①") == "(株)1");
  CHECK(nfkc("plain") == "plain");
  CHECK(nfkc("髙橋") == "髙橋");
}

TEST_CASE("Radicals and sound marks of their own become the letters that people see") {
  CHECK(nfkc("県⺠⽣活") == "県民生活");
  CHECK(nfkc("⺟⼦") == "母子");
  CHECK(nfkc("ウ゛ィラ") == "ヴィラ");
  CHECK(nfkc("う゛") == "ゔ");
  CHECK(nfkc("ハ゜ン") == "パン");
  CHECK(nfkc("ｳﾞｨﾗ") == "ヴィラ");
  CHECK(nfkc("う ゛ぃら") == "ゔぃら");
  CHECK(nfkc("あ゛") == nfkc("あ゛"));
  CHECK(nfkc("゛").size() > 0);
}

TEST_CASE("Signs of one meaning have one form where numbers are read") {
  CHECK(plain_signs("０４６−０００‐００１") == "046-000-001");
  CHECK(plain_signs("9:00〜17:00") == "9:00~17:00");
  CHECK(plain_signs("9:00ー17:00") == "9:00-17:00");
  CHECK(plain_signs("センター") == "センター");
  CHECK(plain_signs("十一月") == "十一月");
  CHECK(plain_signs(" 1　2\n3 ") == "1 2 3");
  CHECK(plain_signs("1\u200B2\uFEFF") == "12");
  CHECK(is_all_digits("012"));
  CHECK_FALSE(is_all_digits(""));
  CHECK_FALSE(is_all_digits("1.2"));
}

TEST_CASE("Katakana and hiragana have one key") {
  CHECK(to_hiragana("アオゾラ") == "あおぞら");
  CHECK(to_hiragana("ヴヵヶ") == "ゔゕゖ");
  CHECK(to_hiragana("コーヒー・みすヾ") == "こーひー・みすゞ");
  CHECK(to_hiragana("漢字ABC") == "漢字ABC");
}

TEST_CASE("The nearest candidate is named only when it is near") {
  const std::vector<std::string> keys = {"name", "address", "phone", "看取り", "opening_hours"};
  CHECK(nearest("adress", keys) == "address");
  CHECK(nearest("ＡＤＤＲＥＳＳ", keys) == "address");
  CHECK(nearest("nmae", keys) == "name");
  CHECK(nearest("看取", keys) == "看取り");
  CHECK(nearest("opening-hours", keys) == "opening_hours");
  const std::string desks[] = {"zama-center", "atsugi-center"};
  CHECK(nearest("zama-centre", desks) == "zama-center");
  CHECK(nearest("ebina-center", desks).empty());
  CHECK(nearest("fax", keys).empty());
  CHECK(nearest("", keys).empty());
  CHECK(nearest(std::string(1 << 20, 'a'), keys).empty());
  CHECK(nearest("name", {}).empty());
}

TEST_CASE("Of two equally near candidates the first is named") {
  const std::vector<std::string> keys = {"abcx", "abcy"};
  CHECK(nearest("abcz", keys) == "abcx");
}

TEST_CASE("ASCII letters are lowered whatever the locale says") {
  const char* turkish = std::setlocale(LC_ALL, "tr_TR.UTF-8");
  CHECK(ascii_lower("TITLE Ｉ") == "title Ｉ");
  if (turkish) std::setlocale(LC_ALL, "C");
}

TEST_CASE("A text is known by any of its first words") {
  constexpr std::array prefixes = {"https:"sv, "tel:"sv};
  CHECK(starts_with_any("tel:0460000001", prefixes));
  CHECK_FALSE(starts_with_any("javascript:", prefixes));
  CHECK_FALSE(starts_with_any("anything", {}));
}

}  // namespace
}  // namespace shirube
