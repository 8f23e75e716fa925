#include "publish/html_entities.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("Character references become characters") {
  CHECK(decode_entities("a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&apos;") == "a & b <c> \"d\" 'e'");
  CHECK(decode_entities("&#22320;&#x57DF;&#X57df;") == "地域域");
  CHECK(decode_entities("&#22320&#x57DF.") == "地域.");
  CHECK(decode_entities("&#x1F3E5;&commat;&shy;") == "🏥@\xC2\xAD");
}

TEST_CASE("What is no character reference stays as it is") {
  for (const char* text : {"", "&", "&&", "a & b", "&;", "&unknown;", "&#;", "&#x;", "&#0;",
                           "&#xD800;", "&#x110000;", "&#99999999999999999999;", "R&D;", "a&b=c"}) {
    CHECK(decode_entities(text) == text);
  }
}

TEST_CASE("A reference is decoded once only") {
  CHECK(decode_entities("&amp;lt;") == "&lt;");
}

TEST_CASE("UTF-8 is written in one to four bytes") {
  std::string out;
  CHECK(append_utf8(U'a', out));
  CHECK(append_utf8(0xE9, out));
  CHECK(append_utf8(0x5730, out));
  CHECK(append_utf8(0x20BB7, out));
  CHECK(out == "aé地𠮷");
  CHECK_FALSE(append_utf8(0, out));
  CHECK_FALSE(append_utf8(0xDFFF, out));
  CHECK_FALSE(append_utf8(0x110000, out));
}

}  // namespace shirube
