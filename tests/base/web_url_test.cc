#include "base/web_url.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

std::string read(std::string_view text) {
  const auto read = read_web_url(text);
  if (!read) return "(none)";
  switch (read->scheme) {
    case WebUrl::Scheme::added:
      return "added " + read->url;
    case WebUrl::Scheme::mended:
      return "mended " + read->url;
    default:
      return read->url;
  }
}

TEST_CASE("Addresses are taken as they are written") {
  for (const char* text :
       {"https://www.example.jp/", "http://example.jp", "https://example.jp/a?b#c",
        "https://example.jp:8080/", "https://example.jp/%E6%97%A5"}) {
    INFO(text);
    CHECK(read(text) == text);
  }
  CHECK(read(" HTTPS://example.jp/A　") == "https://example.jp/A");
}

TEST_CASE("Japanese paths are percent-encoded and Japanese hosts are punycode") {
  CHECK(read("https://www.example.jp/施設/あ.html") ==
        "https://www.example.jp/%E6%96%BD%E8%A8%AD/%E3%81%82.html");
  CHECK(read("https://例え.jp/?q=相談") == "https://xn--r8jz45g.jp/?q=%E7%9B%B8%E8%AB%87");
  CHECK(read("例え.jp") == "added https://xn--r8jz45g.jp");
}

TEST_CASE("What is percent-encoded keeps letters, digits, -._~ and what it is told to keep") {
  CHECK(percent_encoded("aZ09-._~") == "aZ09-._~");
  CHECK(percent_encoded("あ /?&=%\r\n") == "%E3%81%82%20%2F%3F%26%3D%25%0D%0A");
  CHECK(percent_encoded("/中町/a b", "/") == "/%E4%B8%AD%E7%94%BA/a%20b");
}

TEST_CASE("Slips of the scheme are mended") {
  for (const char* text :
       {"https:www.example.jp/", "https;//www.example.jp/", "https//www.example.jp/",
        "hhttps://www.example.jp/", "htttps://www.example.jp/", "ttps://www.example.jp/",
        "https:/www.example.jp/", "https:///www.example.jp/", "https:// www.example.jp/",
        "https.//www.example.jp/", "htps://www.example.jp/", "ｈｔｔｐｓ；//www.example.jp/"}) {
    INFO(text);
    CHECK(read(text) == "mended https://www.example.jp/");
  }
  for (const char* text : {"http:www.example.jp", "ttp://www.example.jp", "hhtp://www.example.jp",
                           "htp://www.example.jp", "http//www.example.jp"}) {
    INFO(text);
    CHECK(read(text) == "mended http://www.example.jp");
  }
  CHECK(read("ｈｔｔｐｓ：／／ｗｗｗ．example.jp/") == "https://www.example.jp/");
  CHECK(read("www.example.jp/a") == "added https://www.example.jp/a");
}

TEST_CASE("What is no address of the web is refused, above all other schemes") {
  for (const char* text : {"",
                           "javascript:alert(1)",
                           "javascript://www.example.jp/%0Aalert(1)",
                           "data:text/html,x",
                           "vbscript:x.example.jp",
                           "ftp://example.jp/",
                           "file:///etc/passwd",
                           "mailto:a@example.jp",
                           "a@example.jp",
                           "https://",
                           "https:///x",
                           "https://example",
                           "https://.jp/",
                           "https://example.jp./",
                           "https://user@example.jp/",
                           "https://user:pw@example.jp/",
                           "https://127.0.0.1/",
                           "https://example.jp:x/",
                           "https://example.jp/\"onclick",
                           "https://example.jp/<b>",
                           "https://example.jp/a b",
                           "https://example.jp/\\x",
                           "//example.jp/",
                           "なし",
                           "準備中です。",
                           "http:alert(1)",
                           "https://exa\u202Emple.jp/",
                           "https://example.jp/a\u200Bb",
                           "https://раураl.example/"}) {
    INFO(text);
    CHECK(read(text) == "(none)");
  }
  CHECK(read("https://example.jp/" + std::string(5000, 'a')) == "(none)");
}

}  // namespace
}  // namespace shirube
