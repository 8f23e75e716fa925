#include "publish/page_url.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

constexpr std::string_view base_url = "https://example.jp/shirube/";

/// "path#fragment", "outside", or the scheme with ":".
std::string read(std::string_view page, std::string_view url) {
  const PageUrl target = read_page_url(page, url, base_url);
  if (target.kind == PageUrl::Kind::external) return target.scheme + ":";
  if (target.kind == PageUrl::Kind::outside) return "outside";
  return target.fragment.empty() ? target.path : target.path + "#" + target.fragment;
}

}  // namespace

TEST_CASE("An address is read from the folder of its page") {
  CHECK(read("index.html", "a.html") == "a.html");
  CHECK(read("x/y/page.html", "a.html") == "x/y/a.html");
  CHECK(read("x/y/page.html", "../a.html") == "x/a.html");
  CHECK(read("x/y/page.html", "../../assets/./a.css?v=1#top") == "assets/a.css#top");
  CHECK(read("x/page.html", "#%E5%9C%B0") == "x/page.html#地");
  CHECK(read("x/page.html", "?q=1") == "x/page.html");
  CHECK(read("x/page.html", "a%20b.html") == "x/a b.html");
  CHECK(read("x/page.html", "y/") == "x/y/");
  CHECK(read("x/y/page.html", "..") == "x/");
}

TEST_CASE("An address that leaves the site's folder is outside") {
  CHECK(read("index.html", "../a.html") == "outside");
  CHECK(read("x/page.html", "../../x/a.html") == "outside");
  CHECK(read("x/page.html", "/a.html") == "outside");
  CHECK(read("x/page.html", "%2e%2e/%2e%2e/a.html") == "outside");
}

TEST_CASE("Schemes are seen through capitals, tabs and spaces") {
  CHECK(read("a.html", "https://example.com/") == "https:");
  CHECK(read("a.html", "  JaVa\tScr\nipt:alert(1)") == "javascript:");
  CHECK(read("a.html", "\x01javascript:x") == "javascript:");
  CHECK(read("a.html", "tel:046-000-0001") == "tel:");
  CHECK(read("a.html", "//example.com/a") == "//:");
  CHECK(read("a.html", "\\\\example.com/a") == "//:");
  CHECK(read("a.html", "a.html?x=b:c") == "a.html");
  CHECK(read("a.html", "1:2") == "1:2");
}

TEST_CASE("Below the site's own address all is internal") {
  CHECK(read("x/a.html", "https://example.jp/shirube/b.html#c") == "b.html#c");
  CHECK(read("x/a.html", "https://example.jp/shirube/") == "index.html");
  CHECK(read("x/a.html", "https://example.jp/shirube/d/") == "d/index.html");
  CHECK(read("x/a.html", "https://example.jp/other/") == "https:");
  CHECK(read_page_url("a.html", "https://example.jp/shirube/", "").kind == PageUrl::Kind::external);
}

TEST_CASE("A srcset is a list of addresses") {
  CHECK(srcset_urls("a.png 1x, b.png 2x") == std::vector<std::string>{"a.png", "b.png"});
  CHECK(srcset_urls("a.png").size() == 1);
  CHECK(srcset_urls("").empty());
}

}  // namespace shirube
