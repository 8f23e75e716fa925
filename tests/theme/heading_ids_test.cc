#include "theme/heading_ids.h"

#include <catch2/catch.hpp>

namespace shirube {

TEST_CASE("a heading's slug has its letters and digits, as GitHub makes it") {
  CHECK(heading_slug("申し込み") == "申し込み");
  CHECK(heading_slug("施設を足す、直す、閉める") == "施設を足す直す閉める");
  CHECK(heading_slug(" How to  Apply (FAX) ") == "how-to--apply-fax");
  CHECK(heading_slug("①受付（10時〜）・ＦＡＸ") == "受付10時ｆａｘ");
  CHECK(heading_slug("データ_1-2") == "データ_1-2");
  CHECK(heading_slug("「」！？") == "");
}

TEST_CASE("no two headings of a page have one id, and none has one of a template") {
  TakenIds taken;
  HeadingIds first;
  CHECK(first.add("概要", taken) == "概要");
  CHECK(first.add("概要", taken) == "概要-1");
  CHECK(first.add("概要-1", taken) == "概要-1-1");
  CHECK(first.add("map", taken) == "heading-map");
  CHECK(first.add("！", taken) == "heading");
  CHECK(first.add("？", taken) == "heading-1");
  HeadingIds second;
  CHECK(second.add("概要", taken) == "概要-2");
  CHECK(second[0] == "概要-2");
}

TEST_CASE("a fragment finds its heading by id, slug or words") {
  TakenIds taken;
  HeadingIds ids;
  ids.add("申し込み、問い合わせ", taken);
  ids.add("Map", taken);
  ids.add("Map", taken);
  CHECK(ids.find("申し込み問い合わせ") == "申し込み問い合わせ");
  CHECK(ids.find("申し込み、問い合わせ") == "申し込み問い合わせ");
  CHECK(ids.find(
            "%E7%94%B3%E3%81%97%E8%BE%BC%E3%81%BF%E5%95%8F%E3%81%84%E5%90%88%E3%82%8F%E3%81%9B") ==
        "申し込み問い合わせ");
  CHECK(ids.find("map") == "heading-map");
  CHECK(ids.find("heading-map-1") == "heading-map-1");
  CHECK(ids.find("ない") == "");
  CHECK(ids.find("") == "");
  CHECK(ids.find("%FF") == "");
  CHECK(ids.find("%E7%9") == "");
}

}  // namespace shirube
