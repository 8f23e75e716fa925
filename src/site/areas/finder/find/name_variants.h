// Kanji that families and places write in more than one way, beside those that addresses mix
// (place/address/kanji_variants.h): for a search 斎藤 and 斉藤 are one name, in an address they are
// two. A constant; any thread.
#pragma once

#include <string_view>

namespace shirube {

/// Written and standard in turn. From names as registers and door plates write them, and the
/// radicals of copied PDF texts that NFKC leaves alone.
std::u32string_view name_variants();

}  // namespace shirube
