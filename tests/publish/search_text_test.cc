#include "publish/search_text.h"

#include <catch2/catch.hpp>

#include "publish/case_folding.h"

namespace shirube {
namespace {

std::string form(std::string_view text) {
  return squeezed(case_folded(text));
}

}  // namespace

TEST_CASE("Widths, case, composition, spaces and invisible characters make no difference") {
  const std::string plain = form("あおぞらケアABC12");
  for (const char* other : {"あおぞらケアＡＢＣ１２", "あおぞらｹｱabc12", "あお ぞら　ケア\nABC\t12",
                            "あお\u200Bぞら\u00ADケ\u2060ア\uFEFFABC12", "**あおぞら**ケア`ABC12`",
                            "あおそ\u3099らケアABC12", "あお\u2028ぞらケア\u00A0ABC12"}) {
    CHECK(form(other) == plain);
  }
  CHECK(form("あおぞらケアABC13") != plain);
  CHECK(form(std::string("あおぞら") + text_break + "ケアABC12") != plain);
}

TEST_CASE("All dashes are one") {
  for (const char* dash : {"-", "－", "‐", "‑", "–", "—", "―", "−"}) {
    CHECK(form("1" + std::string(dash) + "2") == "1-2");
  }
}

TEST_CASE("Bytes that are not UTF-8 do not stop the folding") {
  CHECK(form("\xFF\xFE abc \xE3\x81").find("abc") != std::string::npos);
}

TEST_CASE("A telephone number is the same in every way of writing it") {
  for (const char* text :
       {"0460000001", "046-000-0001", "０４６－０００－０００１", "(046)000-0001", "046(000)0001",
        "046 000 0001", "046.000.0001", "046ー000ー0001", "+81-46-000-0001", "+81 (0)46-000-0001",
        "+81460000001"}) {
    INFO(text);
    CHECK(number_of(case_folded(text)) == "0460000001");
    const DigitText found = digits_of(case_folded("電話 " + std::string(text) + " まで"));
    const std::size_t at = found.digits.find("0460000001");
    REQUIRE(at != std::string::npos);
    CHECK(found.is_whole(at, at + 10));
  }
}

TEST_CASE("A number in kanji digits is a number of its own") {
  for (const char* text :
       {"〇四六〇〇〇〇〇〇一", "〇四六-〇〇〇-〇〇〇一", "○四六（○○○）○○○一",
        "零四六の〇〇〇の〇〇〇一", "〇四六ー〇〇〇ー〇〇〇一", "◯四六 ◯◯◯ ◯◯◯一"}) {
    INFO(text);
    const DigitText found =
        digits_of(kanji_numbers(case_folded("0120一階、電話" + std::string(text) + "まで")));
    const std::size_t at = found.digits.find("0460000001");
    REQUIRE(at != std::string::npos);
    CHECK(found.is_whole(at, at + 10));
  }
  CHECK(kanji_numbers("一、二、三。二〇二六年").find("123") == std::string::npos);
  CHECK(kanji_numbers("046-000-0001").empty());
}

TEST_CASE("Digits of different numbers do not run together") {
  CHECK(digits_of("12, 34\n56 / 78").digits.find("1234") == std::string::npos);
  CHECK(digits_of("046-000\n0001").digits.find("0460000001") == std::string::npos);
  CHECK(digits_of("046-000    0001").digits.find("0460000001") == std::string::npos);
}

TEST_CASE("A part of a longer number is not a whole one") {
  const DigitText found = digits_of("1410460000001 0460000002");
  CHECK_FALSE(found.is_whole(3, 13));
  CHECK(found.is_whole(13, 23));
  CHECK(found.digits.substr(13, 10) == "0460000002");
  CHECK_FALSE(digits_of("139.0460000001").is_whole(3, 13));
  CHECK(digits_of("Tel.0460000001").is_whole(0, 10));
}

TEST_CASE("A text with anything but a number has no number") {
  CHECK(number_of("046-000-0001（内線 2）").empty());
  CHECK(number_of("abc").empty());
  CHECK(number_of("").empty());
  CHECK(number_of("--").empty());
}

TEST_CASE("Markdown is read as its readers see it") {
  CHECK(without_markdown("## 受入\n- 吸引\n  * 胃ろう\n1. 透析\n> 注") ==
        "受入\n吸引\n胃ろう\n透析\n注");
  CHECK(without_markdown("[様式](https://example.jp/a.pdf)を使う") == "様式を使う");
  CHECK(without_markdown("[注] は (例) です") == "[注] は (例) です");
  CHECK(without_markdown("- 一行") == "- 一行");
  CHECK(without_markdown("-5 度\n2026年").substr(0, 3) == "-5 ");
  CHECK(without_markdown("").empty());
}

}  // namespace shirube
