#include "theme/link_policy.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace shirube {
namespace {

using namespace std::string_literals;

const std::vector<std::string> followed = {
    "https://www.example.jp/",
    "http://example.jp",
    "https://Example.JP/a?b=c:d#e",
    "https://xn--wgv71a.jp:8443/%E6%97%A5%E6%9C%AC%E8%AA%9E/?q=1",
    "https://example.jp/a%2Fb",
    "tel:046-000-0001",
    "tel:+81460000001",
    "tel:#8000",
    "mailto:soudan@example.jp",
    "mailto:soudan@example.jp?subject=%E7%94%B3&body=a%0Ab",
    "index.html",
    "facilities/aozora.html#hours",
    "desks.html?area=1",
    "#hours",
    "?page=2",
    "a/../b.html",
    "a/b/../../c.html",
    "./a.html",
    "日本語.html",
};

const std::vector<std::string> refused = {
    "",
    " ",
    " https://example.jp/",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "javascript&colon;alert(1):",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.jp/x",
    "intent:x",
    "ms-word:ofe|u|https://example.jp/",
    "about:blank",
    "svg:x",
    "x:",
    ":x",
    "//evil.example/x",
    "/\\evil.example",
    "\\\\evil.example\\x",
    "/index.html",
    "https:\\\\evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "https://",
    "https://user:pw@example.jp/",
    "https://example.jp@evil.example/",
    "https://localhost/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://example..jp/",
    "https://-a.example/",
    "https://example.jp:/",
    "https://example.jp:x/",
    "https://раураl.example/",
    "http://example.jp/\r\nX: y",
    "https://exa\u202Emple.jp/",
    "https://example.jp/a\u200Bb",
    "https://example.jp/\"onclick=x",
    "https://example.jp/<b>",
    "tel:",
    "tel:abc",
    "tel:090-0000-1234;phone-context=x",
    "tel:1?a=2",
    "mailto:",
    "mailto:soudan",
    "mailto:@example.jp",
    "mailto:a@example.jp,b@example.jp",
    "mailto:a@example.jp?bcc=c@example.jp",
    "mailto:a@example.jp?subject=x&cc=c@example.jp",
    "..",
    "../secret.html",
    "a/../../b.html",
    "%2e%2e/secret.html",
    "a/%2E%2e/.%2e/b.html",
    "..%2fsecret.html",
    "..%5csecret.html",
    "%252e%252e/secret.html",
    "photo.jpg%00.html",
    "a b.html",
    "a\u3000b.html",
    "a\xff.html",
};

}  // namespace

TEST_CASE("addresses that readers may follow are taken as they are written") {
  for (const std::string& text : followed) {
    CAPTURE(text);
    REQUIRE(checked_url(text));
    CHECK(checked_url(text)->text == text);
  }
}

TEST_CASE("what is Japanese in a web address is encoded") {
  CHECK(checked_url("https://xn--wgv71a.jp:8443/日本/?q=相談")->text ==
        "https://xn--wgv71a.jp:8443/%E6%97%A5%E6%9C%AC/?q=%E7%9B%B8%E8%AB%87");
  CHECK(checked_url("https://例え.jp/")->text == "https://xn--r8jz45g.jp/");
  CHECK(checked_url("HTTPS://Example.JP/A")->text == "https://Example.JP/A");
}

TEST_CASE("addresses that may do harm or lead out of the site are refused") {
  for (const std::string& text : refused) {
    CAPTURE(text);
    CHECK_FALSE(checked_url(text));
  }
  CHECK_FALSE(checked_url("a\0b"s));
  CHECK(checked_url("https://example.jp/" + std::string(4000, 'a')));
  CHECK_FALSE(checked_url("https://example.jp/" + std::string(5000, 'a')));
}

}  // namespace shirube
