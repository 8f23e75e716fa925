#include "place/gazetteer/municipality_names.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

TEST_CASE("A town is also written without its county") {
  CHECK(without_county("足柄上郡大井町") == "大井町");
  CHECK(without_county("愛甲郡清川村") == "清川村");
  CHECK(without_county("大井町") == "大井町");
}

TEST_CASE("A 郡 within a name is no county") {
  for (const char* name : {"郡山市", "蒲郡市", "小郡市", "郡上市", "大和郡山市", "郡町", "某郡町",
                           "都城市", "千代田区", ""}) {
    INFO(name);
    CHECK(without_county(name) == name);
  }
}

TEST_CASE("The city of a ward is all up to its 市") {
  CHECK(city_of_ward("横浜市港北区") == "横浜市");
  CHECK(city_of_ward("相模原市中央区") == "相模原市");
  CHECK(city_of_ward("千代田区").empty());
  CHECK(city_of_ward("厚木市").empty());
  CHECK(city_of_ward("四日市市").empty());
  CHECK(city_of_ward("").empty());
}

TEST_CASE("A name is written whole, without its county and without its city") {
  using Names = std::vector<std::string>;
  CHECK(written_names("足柄上郡大井町") == Names{"足柄上郡大井町", "大井町"});
  CHECK(written_names("横浜市港北区") == Names{"横浜市港北区", "港北区"});
  CHECK(written_names("厚木市") == Names{"厚木市"});
  CHECK(written_names("千代田区") == Names{"千代田区"});
}

TEST_CASE("An island stands before the name of its town, or not") {
  using Names = std::vector<std::string>;
  CHECK(written_names("八丈町") == Names{"八丈町", "八丈島八丈町"});
  CHECK(written_names("三宅島三宅村") == Names{"三宅島三宅村", "三宅村"});
}

}  // namespace
}  // namespace shirube
