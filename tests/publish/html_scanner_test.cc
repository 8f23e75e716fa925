#include "publish/html_scanner.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

/// Everything the scanner tells, in one line.
class Transcript : public HtmlVisitor {
 public:
  void tag(const HtmlTag& tag) override {
    text += tag.closes ? "[/" : "[";
    text += tag.name;
    for (const HtmlAttribute& attribute : tag.attributes) {
      text += " " + std::string(attribute.name) + "=" + attribute.value();
    }
    text += "]";
  }
  void comment(std::string_view comment) override { text += "{" + std::string(comment) + "}"; }
  void raw_text(std::string_view element, std::string_view raw) override {
    text += "(" + std::string(element) + ":" + std::string(raw) + ")";
  }
  std::string text;
};

std::string scanned(std::string_view html) {
  Transcript transcript;
  scan_html(html, transcript);
  return transcript.text;
}

}  // namespace

TEST_CASE("Tags are told with their attributes, however they are quoted") {
  CHECK(scanned("<!doctype html><p class=\"a b\" id='c' hidden data-x=y>文</p>") ==
        "[p class=a b id=c hidden= data-x=y][/p]");
  CHECK(scanned("<a title=\"x > y\" href='a\"b'>") == "[a title=x > y href=a\"b]");
  CHECK(scanned("<A HREF = x.html\n\tB=\n'c' >") == "[A HREF=x.html B=c]");
  CHECK(scanned("<br/><img src=a.png/>") == "[br][img src=a.png/]");
  CHECK(scanned("<img/src=a.png/onerror=x>") == "[img src=a.png/onerror=x]");
  CHECK(scanned("<img/src='a.png'onerror=x>") == "[img src=a.png onerror=x]");
}

TEST_CASE("What stands between tags is told as it is written") {
  class Texts : public HtmlVisitor {
   public:
    void tag(const HtmlTag&) override { all += "|"; }
    void text(std::string_view text) override { all += text; }
    std::string all;
  } texts;
  scan_html("a<p>b &amp; c</p><!-- d -->1 < 2<script>e</script>f", texts);
  CHECK(texts.all == "a|b &amp; c|1 < 2||f");
}

TEST_CASE("References in values are decoded") {
  CHECK(scanned("<a href=\"?a=1&amp;b=&#x5730;\">") == "[a href=?a=1&b=地]");
  CHECK(scanned("<a href=\"java&#115;cript:x\">") == "[a href=javascript:x]");
}

TEST_CASE("A lone less-than sign is text") {
  CHECK(scanned("1 < 2, a<1, <, <あ>, </ x>") == "{ x}");
  CHECK(scanned("<") == "");
  CHECK(scanned("") == "");
}

TEST_CASE("Comments, also those that only browsers take for comments, are told") {
  CHECK(scanned("a<!-- b > c -->d<p>") == "{ b > c }[p]");
  CHECK(scanned("<!--><p><!---><p>") == "{}[p]{-}[p]");
  CHECK(scanned("<!-- open <p>") == "{ open <p>}");
  CHECK(scanned("<?php x ?><![CDATA[y]]><!ELEMENT z>") == "{php x ?}{[CDATA[y]]}{ELEMENT z}");
  CHECK(scanned("<!DOCTYPE html>") == "");
}

TEST_CASE("The content of scripts and styles holds no tags") {
  CHECK(scanned("<script>if (a<b) '<p>'</script><p>") ==
        "[script](script:if (a<b) '<p>')[/script][p]");
  CHECK(scanned("<STYLE>a</stylex></Style ><p>") == "[STYLE](style:a</stylex>)[/Style][p]");
  CHECK(scanned("<script>a</script") == "[script](script:a)[/script]");
  CHECK(scanned("<script>a") == "[script](script:a)");
}

TEST_CASE("What looks like a tag in a title is told, for ours holds none") {
  CHECK(scanned("<title>a<b></title>") == "[title][b][/title]");
}

TEST_CASE("Files that break off anywhere are scanned to their end") {
  const std::string html = "<!-- x --><a href='y' b=c d>z</a><script src=e>f</script>";
  for (std::size_t size = 0; size <= html.size(); ++size) {
    CHECK(scanned(html.substr(0, size)).size() <= 3 * html.size());
  }
}

TEST_CASE("Of two attributes with one name the first counts, in any case") {
  class First : public HtmlVisitor {
   public:
    void tag(const HtmlTag& tag) override {
      REQUIRE(tag.find("href"));
      CHECK(tag.find("href")->value() == "a");
      CHECK_FALSE(tag.find("src"));
    }
  } first;
  scan_html("<a HREF=a href=b>", first);
}

}  // namespace shirube
