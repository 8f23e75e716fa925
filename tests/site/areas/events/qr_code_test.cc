#include "site/areas/events/qr_code.h"

#include <catch2/catch.hpp>

#include "site/small_site.h"

namespace shirube {
namespace {

/// The side of the drawing in modules, with the quiet zone.
int side(const std::string& svg) {
  const std::string mark = "viewBox=\"0 0 ";
  return std::stoi(svg.substr(svg.find(mark) + mark.size()));
}

}  // namespace

TEST_CASE("A code is one drawing with a name, a light ground and a dark path") {
  const std::string svg =
      qr_code_svg("https://forms.example.jp/a", "研修の申込フォームの QR コード").markup;
  CHECK(
      svg.starts_with("<svg class=\"qr\" role=\"img\" "
                      "aria-label=\"研修の申込フォームの QR コード\""));
  CHECK(svg.ends_with("</svg>"));
  CHECK(test::has(svg, "fill=\"#fff\""));
  CHECK(test::has(svg, "fill=\"#000\""));
}

TEST_CASE("The size is that of a code: 21 modules and 4 more for each version, with its margin") {
  const int small = side(qr_code_svg("a", "a").markup);
  CHECK(small == 21 + 8);
  const int large = side(qr_code_svg(std::string(300, 'a'), "a").markup);
  CHECK(large > small);
  CHECK((large - 8 - 21) % 4 == 0);
}

TEST_CASE("The corner of a code begins with the seven dark modules of its finder") {
  CHECK(test::has(qr_code_svg("a", "a").markup, "M4 4h7v1h-7z"));
}

TEST_CASE("The same text is the same bytes, another text is not") {
  CHECK(qr_code_svg("a", "x") == qr_code_svg("a", "x"));
  CHECK_FALSE(qr_code_svg("a", "x") == qr_code_svg("b", "x"));
}

TEST_CASE("A name is text") {
  const std::string svg = qr_code_svg("a", "\"><script>").markup;
  CHECK_FALSE(test::has(svg, "<script"));
  CHECK_FALSE(test::has(svg, "label=\"\">"));
}

TEST_CASE("A text that no code can hold gives nothing") {
  CHECK(qr_code_svg(std::string(4000, 'a'), "a").markup.empty());
}

}  // namespace shirube
