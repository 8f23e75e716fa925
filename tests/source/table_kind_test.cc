#include "source/table_kind.h"

#include <catch2/catch.hpp>

namespace shirube {
namespace {

std::string kind(const std::vector<std::string>& keys) {
  const TableKind* found = table_kind(keys);
  return found ? std::string(found->name) : "";
}

TEST_CASE("Published tables are known by their headings") {
  CHECK(kind({"NO", "介護サービス事業所名称", "実施サービス", "住所"}) ==
        "推奨データセットの介護サービス事業所一覧");
  CHECK(kind({"名称", "医療機関の種類", "住所", "診療科目"}) == "推奨データセットの医療機関一覧");
  CHECK(kind({"イベント名", "開始日", "終了日"}) == "推奨データセットのイベント一覧");
  CHECK(kind({"名称", "POIコード", "住所"}) == "推奨データセットの公共施設一覧");
  CHECK(kind({"ID", "正式名称", "機関区分"}) == "医療情報ネットの施設の一覧");
  CHECK(kind({"国民の祝日・休日月日", "国民の祝日・休日名称"}) == "内閣府の『国民の祝日』の表");
  CHECK(kind({"名称", "所在地", "電話"}) == "施設の一覧（公開データの24列とは別の形）");
}

TEST_CASE("Postal codes have no headings and are known by their numbers") {
  CHECK(kind({"14212", "243", "2430018", "カナガワケン", "アツギシ", "ナカチョウ", "神奈川県",
              "厚木市", "中町"}) == "日本郵便の郵便番号の表");
}

TEST_CASE("Other headings are no kind") {
  CHECK(kind({"番号", "品名"}).empty());
  CHECK(kind({}).empty());
}

}  // namespace
}  // namespace shirube
