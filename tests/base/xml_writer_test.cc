#include "base/xml_writer.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

using namespace std::literals;

TEST_CASE("Markup characters are escaped for text and both kinds of quotes") {
  CHECK(xml_escaped("<a href=\"x\">'&amp;'</a>") ==
        "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;");
  CHECK(xml_escaped("]]>") == "]]&gt;");
}

TEST_CASE("Characters that XML does not allow are left out") {
  CHECK(xml_escaped("a\0b\x01\x1B\uFFFE\uFFFF c\n\t"sv) == "ab c\n\t");
  CHECK(xml_escaped("a\rb") == "a&#13;b");
  CHECK(xml_escaped("\xFF") == "\uFFFD");
  CHECK(xml_escaped("𠮷🏥") == "𠮷🏥");
}

TEST_CASE("Elements nest, carry attributes and are closed in the end") {
  XmlWriter xml;
  xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}})
      .element("title", "お知らせ & 行事")
      .element("link", "", {{"href", "a?b=\"1\"&c=2"}})
      .open("entry")
      .text("x")
      .close()
      .open("entry")
      .open("id");
  CHECK(xml.finish() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>お知らせ &amp; 行事</title>"
        "<link "
        "href=\"a?b=&quot;1&quot;&amp;c=2\"/><entry>x</entry><entry><id></id></entry></feed>\n");
}

TEST_CASE("A drawing within a page has no declaration") {
  XmlWriter svg(XmlWriter::Declaration::none);
  svg.open("svg", {{"role", "img"}}).element("path", "", {{"d", "M0 0h1"}});
  CHECK(svg.finish() == "<svg role=\"img\"><path d=\"M0 0h1\"/></svg>\n");
}

TEST_CASE("Closing more than is open does nothing") {
  XmlWriter xml(XmlWriter::Declaration::none);
  CHECK(xml.open("a").close().close().finish() == "<a></a>\n");
}

}  // namespace
}  // namespace shirube
