// Prints what the browser's folding is tested with, as JSON: the whole table of letters, and
// [text, folded] for each letter of the planes in which Japanese is written.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string>
#include <unordered_set>
#include <utility>

#include "base/json_writer.h"
#include "base/text.h"
#include "site/areas/finder/find/search_folding.h"

namespace {

/// Scripts that nobody here writes grow with each version of Unicode, and Node has its own.
bool is_japanese(char32_t letter) {
  constexpr std::pair<char32_t, char32_t> ranges[] = {
      {0x1, 0x3FF},     {0x2000, 0x24FF}, {0x2E80, 0x9FFF},   {0xF900, 0xFAFF},
      {0xFE00, 0xFE6F}, {0xFF00, 0xFFEF}, {0x20000, 0x2A6DF}, {0x2F800, 0x2FA1F}};
  return std::any_of(std::begin(ranges), std::end(ranges), [letter](const auto& range) {
    return letter >= range.first && letter <= range.second;
  });
}

}  // namespace

int main() {
  using namespace shirube;
  const SearchFolding& fold = SearchFolding::table();
  std::unordered_set<char32_t> all;
  std::string folded;
  for (char32_t letter = 1; letter < 0x30000; ++letter) {
    all.insert(letter);
    if (!is_japanese(letter)) continue;
    const std::u32string texts[] = {{U'か', letter, U'漢'}, {letter, U'ケ', U'ー'}};
    for (const std::u32string& text : texts) {
      const std::string utf8 = to_utf8(text);
      folded +=
          (folded.empty() ? "[" : ",[") + json_string(utf8) + "," + json_string(fold(utf8)) + "]";
    }
  }
  std::printf("{\"letters\":%s,\"sounds\":%s,\"folded\":[%s]}\n",
              json_string(fold.script(all)).c_str(), SearchFolding::sounds_for_script().c_str(),
              folded.c_str());
}
