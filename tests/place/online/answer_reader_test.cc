#include "place/online/answer_reader.h"

#include <catch2/catch.hpp>

#include "place/online/sample_places.h"

namespace shirube {
namespace {

constexpr std::string_view json = "application/json";

Candidates gsi(std::string_view body) {
  return read_gsi_answer(json, body);
}
Candidates nominatim(std::string_view body) {
  return read_nominatim_answer(json, body);
}

const std::string good = test::gsi_answer("神奈川県厚木市中町三丁目１２番５号", "139.364,35.441");

std::string result(std::string_view latitude, std::string_view name, std::string_view address) {
  return R"([{"place_id":1,"lat":)" + std::string(latitude) +
         R"(,"lon":"139.364","display_name":")" + std::string(name) + R"(","address":)" +
         std::string(address) + "}]";
}

TEST_CASE("AddressSearch: title and point, longitude first") {
  const Candidates candidates = gsi(good);
  REQUIRE(candidates);
  REQUIRE(candidates->size() == 1);
  CHECK(candidates->front() == Candidate{"神奈川県厚木市中町三丁目１２番５号",
                                         {35'441'000, 139'364'000},
                                         Precision::address});
}

TEST_CASE("AddressSearch: several places in their order, and place names with more properties") {
  const Candidates candidates =
      gsi(R"([{"geometry":{"coordinates":[140.3,35.8],"type":"Point"},"type":"Feature",)"
          R"("properties":{"addressCode":"7202","title":"名古屋","dataSource":"3"}},)"
          R"({"geometry":{"coordinates":[136,35],"type":"Point"},"type":"Feature",)"
          R"("properties":{"addressCode":"","title":"名古屋駅"}}])");
  REQUIRE(candidates);
  REQUIRE(candidates->size() == 2);
  CHECK(candidates->front().title == "名古屋");
  CHECK(candidates->back().point == Point{35'000'000, 136'000'000});
}

TEST_CASE("An empty array says that the address is not known, which is no bad answer") {
  REQUIRE(gsi("[]"));
  CHECK(gsi("[]")->empty());
  REQUIRE(nominatim(" [ ] "));
  CHECK(nominatim("[]")->empty());
}

TEST_CASE("Only JSON counts, with or without parameters of its type") {
  for (const char* type : {"application/json", "application/json; charset=utf-8",
                           "APPLICATION/JSON;charset=UTF-8", "application/geo+json"}) {
    CHECK(read_gsi_answer(type, good));
  }
  for (const char* type : {"", "text/html", "text/html; application/json", "application/jsonp"}) {
    CHECK_FALSE(read_gsi_answer(type, good));
  }
}

TEST_CASE("What is no JSON is a bad answer") {
  for (const std::string& body : {std::string(),
                                  std::string("["),
                                  std::string("]"),
                                  good + "x",
                                  good + good,
                                  good + "]",
                                  good.substr(0, good.size() - 1),
                                  std::string("[,]"),
                                  std::string("[[],]"),
                                  std::string("{'a':1}"),
                                  std::string("[01]"),
                                  std::string("[+1]"),
                                  std::string("[.5]"),
                                  std::string("[Infinity]"),
                                  std::string("nul"),
                                  std::string("\"\xff\""),
                                  std::string("[\"\xc0\xaf\"]"),
                                  std::string("[\"a\nb\"]"),
                                  std::string(1, '\0'),
                                  std::string("[\"\\ud800\"]"),
                                  std::string("<html></html>")}) {
    INFO(body);
    CHECK_FALSE(gsi(body));
    CHECK_FALSE(nominatim(body));
  }
}

TEST_CASE("JSON of another shape is a bad answer") {
  for (const char* body :
       {"null", "{}", "1", "\"a\"", "[1]", "[null]", "[[]]", "[{}]", R"([{"geometry":1}])",
        R"([{"geometry":{},"properties":{}}])",
        R"([{"geometry":{"coordinates":[1,2],"type":"Point"},"properties":{"title":1}}])",
        R"([{"geometry":{"coordinates":[1,2],"type":"Point"},"properties":{"title":" "}}])",
        R"([{"geometry":{"coordinates":[1,2],"type":"Point"},"properties":{"title":"a\u001bb"}}])",
        R"([{"geometry":{"coordinates":[1,2],"type":"Polygon"},"properties":{"title":"a"}}])",
        R"([{"geometry":{"coordinates":[1,2]},"properties":{"title":"a"}}])"}) {
    INFO(body);
    CHECK_FALSE(gsi(body));
    CHECK_FALSE(nominatim(body));
  }
}

TEST_CASE("Coordinates are two finite numbers on the earth") {
  for (const char* coordinates :
       {"", "139.364", "139.364,35.441,0", "NaN,35.441", "139.364,1e999", "139.364,-1e999",
        "\"139.364\",35.441", "139.364,null", "139.364,\"35.441\"", "35.441,139.364", "180.1,35",
        "139,90.1", "[139.364],35.441", "true,35"}) {
    INFO(coordinates);
    CHECK_FALSE(gsi(test::gsi_answer("神奈川県", coordinates)));
  }
  CHECK(gsi(test::gsi_answer("神奈川県", "180,-90")));
  CHECK(gsi(test::gsi_answer("神奈川県", "1.39364e2,35")));
}

TEST_CASE("One wrong element makes the whole answer bad") {
  const std::string wrong = test::gsi_answer("神奈川県", "1");
  CHECK_FALSE(gsi(good.substr(0, good.size() - 1) + "," + wrong.substr(1)));
  CHECK(gsi(good.substr(0, good.size() - 1) + "," + good.substr(1)));
}

TEST_CASE("A key given twice is a bad answer, the same key in two objects is not") {
  CHECK_FALSE(gsi(R"([{"geometry":{"coordinates":[1,2],"coordinates":[3,4],"type":"Point"},)"
                  R"("properties":{"title":"a"}}])"));
  CHECK(gsi(R"([{"type":"Feature","geometry":{"coordinates":[1,2],"type":"Point"},)"
            R"("properties":{"title":"a"}}])"));
}

TEST_CASE("Depth and number of values are limited") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  const auto with_more = [](const std::string& more) {
    return R"([{"geometry":{"coordinates":[1,2],"type":"Point"},"properties":{"title":"a","more":)" +
           more + "}}]";
  };
  CHECK(gsi(with_more(nested(13))));
  CHECK_FALSE(gsi(with_more(nested(14))));
  CHECK_FALSE(gsi(with_more(nested(200'000))));
  std::string many = "[0";
  for (int i = 1; i < 49'000; ++i) many += ",0";
  CHECK(gsi(with_more(many + "]")));
  for (int i = 0; i < 1'000; ++i) many += ",0";
  CHECK_FALSE(gsi(with_more(many + "]")));
}

TEST_CASE("Nominatim: the name is turned round, numbers are texts") {
  const Candidates candidates =
      nominatim(result("\"35.441\"", "12-5, 中町三丁目, 中町, 厚木市, 神奈川県, 243-0018, 日本",
                       R"({"house_number":"12-5","city":"厚木市"})"));
  REQUIRE(candidates);
  REQUIRE(candidates->size() == 1);
  CHECK(candidates->front() ==
        Candidate{"神奈川県厚木市中町三丁目12-5", {35'441'000, 139'364'000}, Precision::address});
}

TEST_CASE("Nominatim: what is no house or block is a town at best") {
  const auto finest = [](std::string_view address) {
    return nominatim(result("\"35.441\"", "病院, 厚木市, 日本", address))->front().finest;
  };
  CHECK(finest("{}") == Precision::town);
  CHECK(finest(R"({"amenity":"病院"})") == Precision::town);
  CHECK(finest(R"({"city_block":"12"})") == Precision::block);
  CHECK(finest(R"({"house_number":"5"})") == Precision::address);
}

TEST_CASE("Nominatim: a number that looks like a postal code stays where a house number stands") {
  const Candidates candidates =
      nominatim(result("\"35.441\"", "2034-12, 飯山, 厚木市, 神奈川県, 2430213, 日本", "{}"));
  REQUIRE(candidates);
  CHECK(candidates->front().title == "神奈川県厚木市飯山2034-12");
}

TEST_CASE("Nominatim: the numbers of block and house do not run together") {
  const auto title = [](std::string_view name) {
    return nominatim(result("\"35.441\"", name, "{}"))->front().title;
  };
  CHECK(title("5, 12, 中町三丁目, 中町, 厚木市, 神奈川県, 日本") == "神奈川県厚木市中町三丁目12-5");
  CHECK(title("12, 1, 中町三丁目, 厚木市") == "厚木市中町三丁目1-12");
  CHECK(title("市民病院, 5, 中町三丁目, 厚木市") == "厚木市中町三丁目5市民病院");
}

TEST_CASE("Nominatim: numbers that are none are a bad answer") {
  CHECK(nominatim(result("\"35.441\"", "厚木市, 日本", "{}")));
  for (const char* latitude : {"35.441", "\"\"", "\"NaN\"", "\"inf\"", "\"1e1\"", "\"35.441 \"",
                               "\" 35.441\"", "\"35,441\"", "\"0x23\"", "\"95\"", "null"}) {
    INFO(latitude);
    CHECK_FALSE(nominatim(result(latitude, "厚木市, 日本", "{}")));
  }
  CHECK_FALSE(nominatim(result("\"35.441\"", "日本", "{}")));
}

}  // namespace
}  // namespace shirube
