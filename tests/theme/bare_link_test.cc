#include "theme/bare_link.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

/// "written>href" of each.
std::string links(std::string_view text) {
  std::string all;
  std::size_t from = 0;
  while (const auto link = find_bare_link(text, from)) {
    all += (all.empty() ? "" : " ") +
           std::string(text.substr(link->begin, link->end - link->begin)) + ">" + link->href;
    from = link->end;
  }
  return all;
}

}  // namespace

TEST_CASE("an address of the web ends where the sentence goes on") {
  const std::string address = "https://www.example.jp/a/b.html>https://www.example.jp/a/b.html";
  for (const std::string after : {"", "。", "、", "」", "）", "）。", "をご覧", " へ", ".", ",",
                                  "　", "）と", "』", "】", "］", "\"", ">", "?", "!"}) {
    INFO(after);
    CHECK(links("くわしくはhttps://www.example.jp/a/b.html" + after) == address);
  }
  CHECK(links("(https://example.jp/a)") == "https://example.jp/a>https://example.jp/a");
  CHECK(links("https://example.jp/a_(b)") == "https://example.jp/a_(b)>https://example.jp/a_(b)");
  CHECK(links("https://example.jp/?a=1&b=2#c。") ==
        "https://example.jp/?a=1&b=2#c>https://example.jp/?a=1&b=2#c");
  CHECK(links("HTTPS://EXAMPLE.JP/") == "HTTPS://EXAMPLE.JP/>HTTPS://EXAMPLE.JP/");
  CHECK(links("www.example.jp へ") == "www.example.jp>https://www.example.jp");
}

TEST_CASE("a mail address is one between Japanese letters too") {
  CHECK(links("メールはinfo@example.jpへ。") == "info@example.jp>mailto:info@example.jp");
  CHECK(links("a.b-c+d@sub.example.jp.") == "a.b-c+d@sub.example.jp>mailto:a.b-c+d@sub.example.jp");
  CHECK(links("（info@example.jp）") == "info@example.jp>mailto:info@example.jp");
  CHECK(links("a@example.jp、b@example.jp") ==
        "a@example.jp>mailto:a@example.jp b@example.jp>mailto:b@example.jp");
}

TEST_CASE("what nobody can be sent to is no link") {
  for (const char* text : {"", "https://", "http://localhost/", "https://1.2.3.4/", "@", "a@",
                           "@b.jp", "a@b", "hhttps://", "ftp://example.jp/", "www", "www.",
                           "xwww.example.jp", "javascript:alert(1)", "https://a:b@/"}) {
    INFO(text);
    CHECK(links(text).empty());
  }
}

}  // namespace shirube
