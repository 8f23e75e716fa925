// What the fuzz targets of addresses and of the gazetteer have in common: a few towns that take
// every way through the search, and what an answer must keep whatever was asked. Functions without
// state.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "place/gazetteer/address_matcher.h"
#include "place/gazetteer/small_gazetteer.h"

namespace shirube::fuzz {

inline void require(bool kept) {
  if (!kept) std::abort();
}

inline std::string small_gazetteer() {
  using test::town;
  const std::vector<TownRow> rows = {
      town(14, "厚木市", "中町三丁目", {35'441'012, 139'364'653}),
      town(14, "厚木市", "中町四丁目", {}),
      town(14, "厚木市", "飯山", {35'476'111, 139'301'111}, "尼寺"),
      town(14, "厚木市", "旭町", {35'436'000, 139'362'000}),
      town(14, "厚木市", "旭町", {35'496'000, 139'362'000}),
      town(14, "海老名市", "柏ヶ谷", {35'466'000, 139'412'000}),
      town(14, "足柄上郡大井町", "金子", {35'326'000, 139'157'000}),
      town(14, "相模原市緑区", "田名", {35'547'000, 139'318'000}),
      town(14, "相模原市中央区", "田名", {35'548'000, 139'319'000}),
      town(26, "京都市上京区", "亀屋町", {35'022'000, 135'757'000}),
      town(26, "京都市上京区", "亀屋町", {35'052'000, 135'757'000}),
      town(30, "和歌山市", "十二番丁", {34'229'000, 135'172'000}),
      town(38, "西条市", "甲", {33'917'000, 133'187'000}),
      town(13, "府中市", "宮町一丁目", {35'671'000, 139'479'000}),
      town(34, "府中市", "府川町", {34'569'000, 133'238'000}),
      test::block(14, "厚木市", "中町三丁目", 17, {35'441'500, 139'364'000})};
  return write_gazetteer(rows, "見本");
}

/// An answer points into the address and the gazetteer, and says no more than it knows.
inline void check(const AddressMatch& match, std::string_view address) {
  require(match.rest.empty() ||
          (match.rest.data() >= address.data() &&
           match.rest.data() + match.rest.size() <= address.data() + address.size()));
  require((match.precision == Precision::none) == (match.point == Point{}));
  require((match.level >= MatchLevel::town) == (match.quality != MatchQuality::none));
  require((match.level >= MatchLevel::municipality) == match.municipality_index.has_value());
  require(match.precision == Precision::none || match.level >= MatchLevel::town);
  require((match.level == MatchLevel::block) == (match.precision == Precision::block));
  require(match.level != MatchLevel::none || match.prefecture.empty());
  require(!match.elsewhere || match.level <= MatchLevel::municipality);
}

}  // namespace shirube::fuzz
