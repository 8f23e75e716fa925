#include "place/online/gazetteer_reader.h"

#include <catch2/catch.hpp>

#include "place/gazetteer/small_gazetteer.h"

namespace shirube {
namespace {

using test::spot;
using Numbers = std::vector<std::string>;

TownRow with_code(TownRow row, std::uint32_t code) {
  row.code = code;
  return row;
}

struct Fixture {
  Fixture()
      : gazetteer(std::vector<TownRow>{
            with_code(test::town(test::kanagawa, "厚木市", "中町三丁目", spot(0, 0)), 14212),
            with_code(test::town(test::kanagawa, "厚木市", "飯山", spot(-4000, 0)), 14212),
            with_code(test::town(test::kanagawa, "横浜市西区", "桜木町一丁目", spot(9000, 0)),
                      14103),
            with_code(test::town(test::kanagawa, "横浜市中区", "桜木町二丁目", spot(9900, 0)),
                      14104),
            with_code(test::town(test::kanagawa, "川崎市川崎区", "桜木町三丁目", spot(9900, 900)),
                      14131)}),
        matcher(*gazetteer) {}

  ReadAddress read(std::string_view address, std::string_view code = "") {
    return gazetteer_reader(matcher)(address, code);
  }

  test::SmallGazetteer gazetteer;
  AddressMatcher matcher;
};

}  // namespace

TEST_CASE_METHOD(Fixture, "An address is read into municipality, town and numbers") {
  const ReadAddress found = read("神奈川県厚木市中町三丁目１７番１７号");
  CHECK(found.municipality_code == "14212");
  CHECK(found.town == "中町三丁目");
  CHECK(found.numbers == Numbers{"17", "17"});
  CHECK(found.town_precision == Precision::town);
  CHECK(found.town_point == spot(0, 0));
  CHECK(found.town_radius_metres > 0);
}

TEST_CASE_METHOD(Fixture, "Numbers end where a building begins") {
  CHECK(read("厚木市飯山172番地3 見本ビル2階").numbers == Numbers{"172", "3"});
  CHECK(read("厚木市飯山").numbers.empty());
}

TEST_CASE_METHOD(Fixture, "An address without its municipality lies in the given one") {
  CHECK(read("中町3-17-17", "142123").municipality_code == "14212");
  CHECK(read("桜木町2-1", "141003").municipality_code == "14104");
}

TEST_CASE_METHOD(Fixture, "The wards of a city are not those of the next") {
  CHECK(read("桜木町3-1", "141003").municipality_code.starts_with("1410"));
  CHECK_FALSE(read("桜木町3-1", "141003").town_point);
  CHECK(read("桜木町3-1", "141305").municipality_code == "14131");
}

TEST_CASE_METHOD(Fixture, "What is another place, or only a beginning of a name, names no town") {
  CHECK(read("横浜市西区桜木町1-1", "142123").town.empty());
  CHECK(read("厚木市").town.empty());
  CHECK(read("").municipality_code.empty());
}

}  // namespace shirube
