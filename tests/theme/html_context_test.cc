#include "theme/html_context.h"

#include <catch2/catch.hpp>
#include <vector>

namespace shirube {
namespace {

using Accepts = HtmlContext::Accepts;

HtmlContext after(std::string_view literal) {
  HtmlContext context;
  context.read(literal);
  return context;
}

struct Place {
  std::string_view literal;
  Accepts accepts;
  std::string_view place;
  std::string_view closing;
};

const std::vector<Place> places = {
    {"", Accepts::markup, "<p>…</p>", ">"},
    {"<p>", Accepts::markup, "<p>…</p>", ">"},
    {"a < b", Accepts::markup, "<p>…</p>", ">"},
    {"<<p>", Accepts::markup, "<p>…</p>", ">"},
    {"</>", Accepts::markup, "<p>…</p>", ">"},
    {"<", Accepts::nothing, "<…", ">"},
    {"</", Accepts::nothing, "<…", ">"},
    {"<p", Accepts::nothing, "<p …>", ">"},
    {"<p ", Accepts::nothing, "<p …>", ">"},
    {"<p cl", Accepts::nothing, "<p cl…>", ">"},
    {"<p cl ", Accepts::nothing, "<p cl…>", ">"},
    {"<p cl = ", Accepts::nothing, "cl=…", ">"},
    {"<p cl=a", Accepts::nothing, "cl=…", ">"},
    {"<p cl='", Accepts::text, "cl=\"…\"", "'"},
    {"<p a b=\"", Accepts::text, "b=\"…\"", "\""},
    {"<p a=\"'>\" b='", Accepts::text, "b=\"…\"", "'"},
    {"<p/id=\"", Accepts::text, "id=\"…\"", "\""},
    {"</p id=\"", Accepts::text, "id=\"…\"", "\""},
    {"<a href=\"", Accepts::url, "href=\"…\"", "\""},
    {"<a href=\"../a/", Accepts::url, "href=\"…\"", "\""},
    {"<a href=\"a?b=c:d", Accepts::url, "href=\"…\"", "\""},
    {"<a href=\"#", Accepts::text, "href=\"…\"", "\""},
    {"<a href=\"a&#", Accepts::url, "href=\"…\"", "\""},
    {"<a href=\"x:", Accepts::nothing, "href=\"https:…\"", "\""},
    {"<a href=\"//", Accepts::nothing, "href=\"https:…\"", "\""},
    {"<a href=\"x:\" title=\"", Accepts::text, "title=\"…\"", "\""},
    {"<p onclick=\"", Accepts::nothing, "onclick=\"…\"", "\""},
    {"<title>", Accepts::text, "<title>…", "</title>"},
    {"<title></titles>", Accepts::text, "<title>…", "</title>"},
    {"<title></TITLE>", Accepts::markup, "<p>…</p>", ">"},
    {"<script>", Accepts::nothing, "<script>…", "</script>"},
    {"<script src='x'>'</p>'", Accepts::nothing, "<script>…", "</script>"},
    {"<script></script >", Accepts::markup, "<p>…</p>", ">"},
    {"<style>p > a {}</style>", Accepts::markup, "<p>…</p>", ">"},
    {"<!--", Accepts::nothing, "<!--…-->", "-->"},
    {"<!-- -- > ->", Accepts::nothing, "<!--…-->", "-->"},
    {"<!-- x -->", Accepts::markup, "<p>…</p>", ">"},
    {"<!doctype html", Accepts::nothing, "<!…>", ">"},
    {"<!doctype html>", Accepts::markup, "<p>…</p>", ">"},
    {"<?xml version='1.0'?>", Accepts::markup, "<p>…</p>", ">"},
};

}  // namespace

TEST_CASE("the place that literal text leads to is known, whatever the pieces it comes in") {
  for (const Place& place : places) {
    CAPTURE(place.literal);
    const HtmlContext whole = after(place.literal);
    CHECK(whole.accepts() == place.accepts);
    CHECK(whole.place() == place.place);
    CHECK(whole.closing() == place.closing);
    CHECK(whole.in_text() == (place.accepts == Accepts::markup));
    HtmlContext pieces;
    for (const char c : place.literal) pieces.read(std::string_view(&c, 1));
    CHECK(pieces.place() == place.place);
    CHECK(pieces.accepts() == place.accepts);
  }
}

TEST_CASE("behind a value an address goes on as a path") {
  HtmlContext context = after("<a href=\"");
  context.read_value();
  CHECK(context.accepts() == Accepts::url);
  context.read("a:b//c");
  CHECK(context.accepts() == Accepts::url);
  context.read("#");
  CHECK(context.accepts() == Accepts::text);
}

TEST_CASE("two ways meet where a browser stands at one place after either") {
  const auto meets = [](std::string_view a, std::string_view b) {
    HtmlContext context = after(a);
    return context.meet(after(b));
  };
  CHECK(meets("<p>", "<b>x"));
  CHECK(meets("<p", "<p a"));
  CHECK(meets("<p a=b", "<p a='b'"));
  CHECK(meets("<p a='b", "<p a='"));
  CHECK_FALSE(meets("<p", "<b"));
  CHECK_FALSE(meets("<p", "<p>"));
  CHECK_FALSE(meets("<p a='", "<p a=\""));
  CHECK_FALSE(meets("<p a='", "<p b='"));
  CHECK_FALSE(meets("<p a=", "<p a='"));
  CHECK_FALSE(meets("<script>", "<style>"));
  CHECK_FALSE(meets("<!--", "<!-- -->"));
}

TEST_CASE("where ways meet, the more careful one counts") {
  HtmlContext context = after("<a href=\"#");
  REQUIRE(context.meet(after("<a href=\"")));
  CHECK(context.accepts() == Accepts::url);
  REQUIRE(context.meet(after("<a href=\"x:")));
  CHECK(context.accepts() == Accepts::nothing);
}

TEST_CASE("after a meeting within a tag only the end of a name is understood") {
  HtmlContext met = after("<a hidden");
  REQUIRE(met.meet(after("<a")));
  HtmlContext fine = met;
  fine.read(" title=\"");
  CHECK(fine.accepts() == Accepts::text);
  HtmlContext lost = met;
  lost.read("x title=\">");
  CHECK(lost.accepts() == Accepts::nothing);
  lost.read("</a>");
  CHECK(lost.accepts() == Accepts::nothing);
}

}  // namespace shirube
