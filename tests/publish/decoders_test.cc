#include "publish/decoders.h"

#include <catch2/catch.hpp>

#include "publish/search_text.h"

namespace shirube {
namespace {

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Markup text keeps what stands outside of tags together and loses nothing") {
  const std::string text = markup_text("<p title='題 &gt; 名'>あお<b>ぞら</b>&#12465;ア</p>末");
  CHECK(holds(text, "あおぞらケア" + std::string(1, block_break) + "末"));
  CHECK(without_block_breaks("a" + std::string(2, block_break) + "b") == "ab");
  CHECK(holds(text, "題 > 名"));
  CHECK(holds(markup_text("<!-- 注 -->"), "注"));
  CHECK(holds(markup_text("1 < 2 の間"), "2 の間"));
}

TEST_CASE("Escapes and encodings are undone") {
  for (const std::string text :
       {"{\"a\":\"\\u9023\\u643a\\u5ba4\"}", "\\u{9023}\\u{643a}\\u{5ba4}",
        "\\xe9-\\u9023\\u643A\\u5BA4", "?q=%E9%80%A3%E6%90%BA%E5%AE%A4",
        "%e9%80%a3%e6%90%ba%e5%ae%a4", "SUMMARY=E9=80=A3=E6=90=\r\n=BA=E5=AE=A4",
        "content:\"\\9023\\643a \\5ba4\"", "data:;base64,6YCj5pC65a6k", "x6YCj5pC65a6k",
        "xy6YCj5pC65a6k", "xyz6YCj5pC65a6k", "e980a3e690bae5aea4", "0E980A3E690BAE5AEA4"}) {
    INFO(text);
    CHECK(holds(decoded_forms(text), "連携室"));
  }
  CHECK(holds(decoded_forms("mailto:renkei%40example.jp"), "renkei@example.jp"));
  CHECK(holds(decoded_forms("q=a+b%20c"), "q=a b c"));
  CHECK(holds(decoded_forms("\\ud83c\\udfe5"), "🏥"));
  CHECK(holds(decoded_forms("SUMMARY:a\\,b\\;c"), "a,b;c"));
}

TEST_CASE("Base64 for URLs is read like the usual one") {
  CHECK(holds(decoded_forms("44G-44Gb44KT44Gm44GE"), "ません"));
  CHECK(holds(decoded_forms("44G+44Gb44KT44Gm44GE"), "ません"));
}

TEST_CASE("Plain text has no decoded forms") {
  CHECK(decoded_forms("訪問看護ステーション、電話でお問い合わせください。").empty());
  CHECK(decoded_forms("").empty());
  CHECK(decoded_forms("100% % %zz = =zz \xE3\x81\x82").empty());
}

TEST_CASE("Broken escapes at the end of a text do no harm") {
  for (const char* text : {"\\", "\\u", "\\u{", "\\u{9023", "\\ud83c\\u", "\\x4", "%", "%E", "=E",
                           "=E5=", "aaaaaaaa", "aaaaaaaaa", "0123456789abc", "\\ud83c"}) {
    decoded_forms(text);
    CHECK(markup_text(std::string(text) + "<").size() > 0);
  }
}

TEST_CASE("Tables in CP932 and files in UTF-16 are read as text") {
  CHECK(holds(as_text("a.csv", "\x98\x41\x8C\x67\x8E\xBA,\x87\x40"), "連携室,①"));
  CHECK(holds(as_text("a.txt", std::string("\xFF\xFE\x23\x90\x3A\x64", 6)), "連携"));
  CHECK(as_text("a.csv", "連携室") == "連携室");
  CHECK(as_text("a.png", "\x98\x41") == "\x98\x41");
}

TEST_CASE("Folded lines of calendars are joined, also within a character") {
  CHECK(as_text("e.ics", "SUMMARY:\xE9\r\n \x80\xA3\n\t携室\r\nEND:X") ==
        "SUMMARY:連携室\r\nEND:X");
  CHECK(as_text("e.html", "a\r\n b") == "a\r\n b");
}

}  // namespace shirube
