// The old and variant forms of kanji that addresses are written with, and the form that stands for
// each group here. A table of our own, for comparing only: nothing is ever shown in these forms. A
// constant; any thread.
#pragma once

#include <span>

namespace shirube {

struct KanjiVariant {
  char32_t written;
  char16_t standard;
};

/// Each `written` once, and none of them a `standard`. From the 旧字体 of the 常用漢字表, the
/// 異体字 of JIS X 0208 and 0213, and the writings that town tables and letters are seen to mix.
std::span<const KanjiVariant> kanji_variants();

}  // namespace shirube
