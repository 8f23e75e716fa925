// The words of how exact a point is. A vocabulary as those of src/directory: data, no sentences.
#include <array>

#include "place/place.h"

namespace shirube {
namespace {

constexpr Word word(Precision precision, std::string_view code, std::string_view label,
                    std::string_view note) {
  return {static_cast<int>(precision), code, label, note};
}

constexpr std::array<Word, 7> words = {
    {word(Precision::none, "none", "地図上の位置は未確認です（住所のみ）", ""),
     word(Precision::oaza, "oaza", "大字の代表点", "1km以上離れることがあります"),
     word(Precision::town, "town", "町丁目の代表点", "実際の場所とは数百m離れることがあります"),
     word(Precision::block, "block", "街区の代表点", ""),
     word(Precision::published, "published", "おおよその位置（公開データの座標）",
          "数百m離れることがあります"),
     word(Precision::address, "address", "番地・住居番号の位置", ""),
     word(Precision::exact, "exact", "施設の位置（確認済み）", "")}};

}  // namespace

template <>
const Vocabulary& vocabulary<Precision>() {
  static const Vocabulary vocabulary{"位置の細かさ", words};
  return vocabulary;
}

}  // namespace shirube
