#include "publish/case_folding.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <bitset>
#include <cstdint>

#include "base/ascii.h"
#include "base/text.h"

namespace shirube {
namespace {

const icu::Normalizer2* folding() {
  UErrorCode error = U_ZERO_ERROR;
  return icu::Normalizer2::getNFKCCasefoldInstance(error);
}

/// The letters of three bytes that folding leaves as they are, whatever stands before them: most of
/// Japanese.
class PlainLetters {
 public:
  PlainLetters() {
    const icu::Normalizer2* normalizer = folding();
    if (!normalizer) return;
    for (std::uint32_t letter = 0x800; letter < letters_.size(); ++letter) {
      if (U_IS_SURROGATE(letter)) continue;
      UErrorCode error = U_ZERO_ERROR;
      const auto code = static_cast<UChar32>(letter);
      letters_[letter] = normalizer->hasBoundaryBefore(code) &&
                         normalizer->quickCheck(icu::UnicodeString(code), error) == UNORM_YES &&
                         U_SUCCESS(error);
    }
  }

  /// The length of the letter at `at` if folding leaves it as it is, also of ASCII; else 0.
  std::size_t length_at(std::string_view text, std::size_t at) const {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return is_capital(first) ? 0 : 1;
    return is_common_letter(text, at) && letters_[three_byte_letter(text.substr(at))] ? 3 : 0;
  }

  static std::uint32_t three_byte_letter(std::string_view text) {
    const auto bits = [&](std::size_t i, std::uint32_t mask) {
      return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])) & mask;
    };
    return bits(0, 0xF) << 12 | bits(1, 0x3F) << 6 | bits(2, 0x3F);
  }

 private:
  std::bitset<0x10000> letters_;
};

/// What folds to one letter of ASCII: capitals, and wide forms.
struct Changed {
  /// In bytes; 0 for all else.
  std::size_t length = 0;
  char becomes = 0;
};

Changed changed_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  if (is_capital(text[at])) return {1, small_letter(text[at])};
  if (!is_common_letter(text, at)) return {};
  const std::uint32_t letter = PlainLetters::three_byte_letter(text.substr(at));
  if (letter == 0x3000) return {3, ' '};
  const bool wide = letter >= 0xFF01 && letter <= 0xFF5E;
  return wide ? Changed{3, small_letter(static_cast<char>(letter - 0xFF00 + 0x20))} : Changed{};
}

/// By ICU, any text.
void append_folded(std::string_view text, std::string& out) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = folding();
  if (!normalizer) return;
  icu::StringByteSink<std::string> sink(&out);
  // ICU counts in 32 bits: very large files go through it line by line.
  constexpr std::size_t most = 1U << 28;
  while (U_SUCCESS(error) && !text.empty()) {
    std::size_t size = std::min(text.size(), most);
    if (size < text.size()) {
      const std::size_t line = text.substr(0, size).rfind('\n');
      if (line != text.npos) size = line + 1;
    }
    normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int32_t>(size)), sink,
                              nullptr, error);
    text.remove_prefix(size);
  }
}

}  // namespace

std::string case_folded(std::string_view text) {
  static const PlainLetters plain;
  // Whatever stands before them; what follows may join them if it is not simple itself.
  const auto is_simple = [&](std::size_t at) {
    return plain.length_at(text, at) != 0 || changed_at(text, at).length != 0;
  };
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t last = at;
    std::size_t end = at;
    while (end < text.size()) {
      const std::size_t length = plain.length_at(text, end);
      if (length == 0) break;
      last = end;
      end += length;
    }
    const Changed changed = changed_at(text, end);
    const std::size_t unchanged = end;
    if (changed.length != 0) last = end;
    end += changed.length;
    if (end == text.size() || is_simple(end)) {
      out += text.substr(at, unchanged - at);
      if (changed.length != 0) out += changed.becomes;
    } else {
      out += text.substr(at, last - at);
      while (end < text.size() && !is_simple(end)) ++end;
      append_folded(text.substr(last, end - last), out);
    }
    at = end;
  }
  return out;
}

}  // namespace shirube
