#include "place/online/believe.h"

#include <catch2/catch.hpp>

#include "place/online/sample_places.h"
#include "place/place_sources.h"

namespace shirube {
namespace {

// Middle of 中町三丁目, and near it.
constexpr Point near_town{35'441'000, 139'364'000};

Candidate candidate(std::string title, Point point = near_town) {
  return {std::move(title), point, Precision::address};
}

Belief ask(const std::string& address, const std::vector<Candidate>& candidates) {
  return believe(test::query(address), candidates, test::read_sample, PlaceSources(), "国土地理院");
}

Doubt doubt(const std::string& address, std::string title, Point point = near_town) {
  return ask(address, {candidate(std::move(title), point)}).doubt;
}

Precision precision(const std::string& address, std::string title) {
  return ask(address, {candidate(std::move(title))}).place.precision;
}

TEST_CASE("The same address is believed, with the precision of its title and the service's name") {
  const Belief belief = ask("厚木市中町3-12-5", {candidate("神奈川県厚木市中町三丁目１２番５号")});
  CHECK(belief.doubt == Doubt::none);
  CHECK(belief.place == Place{near_town, Precision::address, "国土地理院", 50});
}

TEST_CASE("The precision is what the title says") {
  CHECK(precision("中町3-12-5", "神奈川県厚木市中町三丁目１２番５号") == Precision::address);
  CHECK(precision("中町3-12-5", "神奈川県厚木市中町３丁目１２番") == Precision::block);
  CHECK(precision("中町3-12-5", "神奈川県厚木市中町三丁目") == Precision::town);
  const auto rural = [](std::string title) {
    return ask("飯山500-2", {candidate(std::move(title), {35'476'000, 139'321'000})})
        .place.precision;
  };
  CHECK(rural("神奈川県厚木市飯山") == Precision::oaza);
  CHECK(rural("神奈川県厚木市飯山５００番地") == Precision::address);
  CHECK(rural("神奈川県厚木市飯山５００") == Precision::block);
}

TEST_CASE("The precision is never finer than the service says") {
  Candidate vague = candidate("神奈川県厚木市中町三丁目12-5");
  vague.finest = Precision::town;
  CHECK(ask("中町3-12-5", {vague}).place.precision == Precision::town);
}

TEST_CASE("An address without its municipality lies in that of the record") {
  CHECK(doubt("中町3-12-5", "神奈川県厚木市中町三丁目１２番５号") == Doubt::none);
  CHECK(doubt("海老名市勝瀬175-1", "神奈川県海老名市勝瀬１７５番地") == Doubt::asked_unreadable);
}

TEST_CASE("A title must name its municipality and town itself") {
  CHECK(doubt("中町3-12-5", "神奈川県") == Doubt::no_town);
  CHECK(doubt("中町3-12-5", "神奈川県厚木市") == Doubt::no_town);
  CHECK(doubt("中町3-12-5", "中町三丁目１２番５号") == Doubt::no_town);
}

TEST_CASE("Another municipality, town or number is not what was asked for") {
  CHECK(doubt("中町3-12-5", "神奈川県海老名市勝瀬") == Doubt::other_municipality);
  CHECK(doubt("中町3-12-5", "神奈川県厚木市中町二丁目１２番５号") == Doubt::other_town);
  CHECK(doubt("中町3-12-5", "神奈川県厚木市中町三丁目１２番６号") == Doubt::other_number);
  CHECK(doubt("中町3-12-5", "神奈川県厚木市中町三丁目１番") == Doubt::other_number);
  CHECK(doubt("中町3", "神奈川県厚木市中町三丁目１番") == Doubt::other_number);
  CHECK(doubt("中町3-12-5-401", "神奈川県厚木市中町三丁目１２番５号") == Doubt::none);
}

TEST_CASE("An asked address in which we find no town is never answered") {
  CHECK(doubt("厚木市", "神奈川県厚木市") == Doubt::asked_unreadable);
  CHECK(doubt("緑ケ丘1-1", "神奈川県厚木市緑ケ丘一丁目１番") == Doubt::asked_unreadable);
}

TEST_CASE("A point outside the municipality, outside Japan or at the office is not believed") {
  const std::string title = "神奈川県厚木市中町三丁目１２番５号";
  CHECK(doubt("中町3-12-5", title, {35'441'000, 139'410'000}) == Doubt::impossible_point);
  CHECK(doubt("中町3-12-5", title, {48'850'000, 2'350'000}) == Doubt::impossible_point);
  CHECK(doubt("中町3-12-5", title, {0, 0}) == Doubt::impossible_point);
  CHECK(doubt("中町3-12-5", title, {35'443'100, 139'362'400}) == Doubt::impossible_point);
  CHECK(doubt("中町3-17-17", "神奈川県厚木市中町三丁目１７番１７号", {35'443'100, 139'362'400}) ==
        Doubt::none);
}

TEST_CASE("An outline, where there is one, decides instead of the box") {
  PlaceSources sources;
  sources.outlines.add("14212", {{{35'441'500, 139'360'000},
                                  {35'441'500, 139'370'000},
                                  {35'450'000, 139'370'000},
                                  {35'450'000, 139'360'000},
                                  {35'441'500, 139'360'000}}});
  const auto in_outline = [&](Point point) {
    const Candidate offered = candidate("神奈川県厚木市中町三丁目", point);
    return believe(test::query("中町3-12-5"), {&offered, 1}, test::read_sample, sources, "").doubt;
  };
  CHECK(in_outline({35'442'000, 139'364'000}) == Doubt::none);
  CHECK(in_outline({35'440'000, 139'364'000}) == Doubt::impossible_point);
}

TEST_CASE("A point lies within two kilometres of its town, or three of the town's radii") {
  // 中町三丁目 at 35.4425, radius 350 m; 0.001 degrees of latitude are 111 m.
  const auto north = [](int millionths) {
    return doubt("中町3-12-5", "神奈川県厚木市中町三丁目", {35'442'500 + millionths, 139'363'000});
  };
  CHECK(north(17'900) == Doubt::none);
  CHECK(north(18'100) == Doubt::far_from_town);
  // 飯山 at 35.475, radius 1,300 m: up to 3,900 m.
  const auto north_of_iiyama = [](int millionths) {
    return doubt("飯山500", "神奈川県厚木市飯山", {35'475'000 + millionths, 139'320'000});
  };
  CHECK(north_of_iiyama(35'000) == Doubt::none);
  CHECK(north_of_iiyama(35'200) == Doubt::far_from_town);
}

TEST_CASE("A town whose middle nobody knows is checked by its municipality alone") {
  const auto without_points = [](std::string_view address, std::string_view code) {
    ReadAddress read = test::read_sample(address, code);
    read.town_point.reset();
    return read;
  };
  const Candidate far = candidate("神奈川県厚木市中町三丁目", {35'500'000, 139'300'000});
  CHECK(believe(test::query("中町3"), {&far, 1}, without_points, PlaceSources(), "").doubt ==
        Doubt::none);
  CHECK(ask("中町3", {far}).doubt == Doubt::far_from_town);
}

TEST_CASE("Of several candidates the first one that can be believed is taken") {
  const Candidate elsewhere = candidate("千葉県成田市名古屋", {35'860'000, 140'350'000});
  const Candidate hall = candidate("神奈川県厚木市");
  const Candidate right = candidate("神奈川県厚木市中町三丁目１２番");
  const Candidate later = candidate("神奈川県厚木市中町三丁目１２番５号");
  const Belief belief = ask("中町3-12-5", {elsewhere, hall, right, later});
  CHECK(belief.doubt == Doubt::none);
  CHECK(belief.place.precision == Precision::block);
}

TEST_CASE("When none is believed, the nearest miss is told") {
  const Candidate hall = candidate("神奈川県厚木市");
  const Candidate neighbour = candidate("神奈川県厚木市中町二丁目");
  CHECK(ask("中町3-12-5", {neighbour, hall}).doubt == Doubt::other_town);
  CHECK(ask("中町3-12-5", {}).doubt == Doubt::none);
  CHECK_FALSE(ask("中町3-12-5", {}).place.known());
}

}  // namespace
}  // namespace shirube
