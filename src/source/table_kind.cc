#include "source/table_kind.h"

#include <algorithm>
#include <array>

namespace shirube {
namespace {

using namespace std::literals;

constexpr std::string_view one_by_one =
    "data から出し、載せたいものを content に一件ずつ書いてください。data "
    "で読めるのは、厚生労働省「介護サービス情報公表システム」の"
    "オープンデータの CSV（事業所名、サービスの種類、住所、事業所番号などの24列）です。";
constexpr std::string_view care_remedy =
    "data で読めるのは、厚生労働省「介護サービス情報公表システム」のオープンデータの "
    "CSV（事業所名、サービスの種類、住所、事業所番号などの24列）です。"
    "同じ事業所の CSV をそこから取って置くか、content/facilities に一件ずつ書いてください。";

struct KnownTable {
  TableKind kind;
  /// The columns by which it is known; unused ones are empty.
  std::array<std::string_view, 3> columns;
};

/// The first that fits counts: the ones with the rarest columns stand first.
constexpr KnownTable known_tables[] = {
    {{"推奨データセットの介護サービス事業所一覧", care_remedy},
     {"介護サービス事業所名称"sv, "実施サービス"sv, ""sv}},
    {{"推奨データセットの医療機関一覧", one_by_one}, {"医療機関の種類"sv, "診療科目"sv, ""sv}},
    {{"医療情報ネットの診療科目・診療時間の一覧", one_by_one},
     {"診療科目コード"sv, "診療科目名"sv, ""sv}},
    {{"医療情報ネットの施設の一覧", one_by_one}, {"正式名称"sv, "機関区分"sv, ""sv}},
    {{"医療情報ネットの施設の一覧", one_by_one}, {"正式名称"sv, "都道府県コード"sv, "所在地"sv}},
    {{"地方厚生局の医療機関の一覧（コード内容別）", one_by_one},
     {"医療機関番号"sv, "医療機関名称"sv, ""sv}},
    {{"推奨データセットのイベント一覧", one_by_one}, {"イベント名"sv, "開始日"sv, ""sv}},
    {{"推奨データセットの公共施設一覧", one_by_one}, {"名称"sv, "POIコード"sv, ""sv}},
    {{"推奨データセットの AED 設置箇所一覧", one_by_one},
     {"設置位置"sv, "小児対応設備の有無"sv, ""sv}},
    {{"推奨データセットの子育て施設一覧", one_by_one}, {"名称"sv, "保育士数"sv, ""sv}},
    {{"推奨データセットの指定緊急避難場所一覧", one_by_one}, {"名称"sv, "災害種別_洪水"sv, ""sv}},
    {{"内閣府の『国民の祝日』の表", "祝日の表は、data/holidays.csv という名前で置いてください。"},
     {"国民の祝日・休日月日"sv, "国民の祝日・休日名称"sv, ""sv}},
    {{"町の位置の表（アドレス・ベース・レジストリ）",
      "data から出し、shirube gazetteer import で取り込んでください（docs/町の表の入れ方.md）。"},
     {"町字ID"sv, ""sv, ""sv}},
    {{"町の位置の表（位置参照情報）",
      "data から出し、shirube gazetteer import で取り込んでください（docs/町の表の入れ方.md）。"},
     {"大字町丁目コード"sv, ""sv, ""sv}},
    {{"町の位置の表（位置参照情報）",
      "data から出し、shirube gazetteer import で取り込んでください（docs/町の表の入れ方.md）。"},
     {"大字・丁目名"sv, "座標系番号"sv, ""sv}},
    {{"推奨データセットの一覧", one_by_one},
     {"都道府県コード又は市区町村コード"sv, "NO"sv, "名称"sv}},
    {{"推奨データセットの一覧", one_by_one}, {"全国地方公共団体コード"sv, "ID"sv, "名称"sv}},
    {{"施設の一覧（公開データの24列とは別の形）", one_by_one}, {"名称"sv, "所在地"sv, ""sv}},
    {{"施設の一覧（公開データの24列とは別の形）", one_by_one}, {"名称"sv, "住所"sv, ""sv}},
    {{"施設の一覧（公開データの24列とは別の形）", one_by_one}, {"施設名"sv, ""sv, ""sv}},
    {{"医療機関の一覧（公開データの24列とは別の形）", one_by_one}, {"医療機関名"sv, ""sv, ""sv}},
};

constexpr TableKind postal_codes = {
    "日本郵便の郵便番号の表",
    "data/postal-codes.csv という名前で置いてください（docs/郵便番号の表の入れ方.md）。"};

bool is_number(const std::string& text, std::size_t length) {
  return text.size() == length && text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace

const TableKind* table_kind(const std::vector<std::string>& keys) {
  const auto has = [&](std::string_view column) {
    return column.empty() || std::find(keys.begin(), keys.end(), column) != keys.end();
  };
  for (const KnownTable& table : known_tables) {
    if (std::all_of(table.columns.begin(), table.columns.end(), has)) return &table.kind;
  }
  const bool postal = keys.size() >= 9 && is_number(keys[0], 5) && is_number(keys[2], 7);
  return postal ? &postal_codes : nullptr;
}

}  // namespace shirube
