#include "place/postal_area.h"

#include <catch2/catch.hpp>

#include "place/municipality_frame.h"

namespace shirube {

TEST_CASE("A postal code tells its prefecture") {
  CHECK(postal_code_fits("243-0018", 14));
  CHECK(postal_code_fits("2430018", 14));
  CHECK_FALSE(postal_code_fits("100-0001", 14));
  CHECK(postal_code_fits("060-0001", 1));
  CHECK(postal_code_fits("010-0001", 5));
  CHECK(postal_code_fits("900-0001", 47));
  CHECK_FALSE(postal_code_fits("900-0001", 46));
}

TEST_CASE("Places that get their post across a border pass") {
  CHECK(postal_code_fits("811-5101", 42));
  CHECK_FALSE(postal_code_fits("812-0001", 42));
  CHECK(postal_code_fits("498-0801", 24));
}

TEST_CASE("What is no code or no prefecture is not judged") {
  CHECK(postal_code_fits("", 14));
  CHECK(postal_code_fits("24", 14));
  CHECK(postal_code_fits("abc", 14));
  CHECK(postal_code_fits("100-0001", 0));
  CHECK(postal_code_fits("100-0001", 48));
}

TEST_CASE("A municipality's own first digits decide where the site gives them") {
  MunicipalityFrame frame;
  frame.name = "座間市";
  frame.code = "142166";
  CHECK(objection_to_postal_code("243-0018", frame).empty());
  CHECK(objection_to_postal_code("100-0001", frame) == "神奈川県の番号ではありません");
  frame.postal_codes = {"252-00", "2280"};
  CHECK(objection_to_postal_code("252-0021", frame).empty());
  CHECK(objection_to_postal_code("228-0021", frame).empty());
  CHECK(objection_to_postal_code("243-0018", frame) == "座間市の番号は 252-00, 2280 で始まります");
}

}  // namespace shirube
