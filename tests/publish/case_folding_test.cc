#include "publish/case_folding.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <catch2/catch.hpp>
#include <initializer_list>
#include <random>

#include "base/text.h"

namespace shirube {

TEST_CASE("All of it is folded as ICU folds it") {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(error);
  REQUIRE(U_SUCCESS(error));
  const auto by_icu = [&](const std::string& text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    normalizer->normalizeUTF8(0, text, sink, nullptr, error);
    return out;
  };
  // Each letter before and behind what joins, stays apart, or is no letter.
  const std::string joins[] = {"",  "か", "\u3099", "\u309A", "\u0301", "\u200B",  "\u1161",
                               "A", "Ａ", "ﾞ",      "한",     "\xFF",   "\xE3\x81"};
  for (char32_t letter = 0; letter < 0x11000; ++letter) {
    if (letter >= 0xD800 && letter < 0xE000) continue;
    const std::string written = letter == 0 ? std::string(1, '\0') : to_utf8({&letter, 1});
    for (const std::string& join : joins) {
      const std::string text = written + join + written;
      if (case_folded(text) != by_icu(text)) FAIL("U+" << std::hex << std::uint32_t{letter});
    }
  }
  std::mt19937 random(11);
  const auto one_of = [&](std::initializer_list<const char*> texts) {
    return std::string(texts.begin()[random() % texts.size()]);
  };
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t size = random() % 40; size > 0; --size) {
      text += one_of({"a",        "Z",  "あ",           "か", "地域", "ア",   "ｱ",      "ﾞ",
                      "\u3099",   "　", "（",           "Ｑ", "１",   "\xE3", "\x81",   "\xFF",
                      "\xE3\x82", "é",  "\u0301",       "ß",  "㈱",   "각",   "\u1100", "\u1161",
                      "\u200D",   "𠮷", "葛\U000E0100", " ",  "\n",   "\x01", "-",      "〜",
                      "ﬁ"});
    }
    if (random() % 4 == 0 && !text.empty())
      text[random() % text.size()] = static_cast<char>(random());
    if (case_folded(text) != by_icu(text)) FAIL(text);
  }
}

}  // namespace shirube
