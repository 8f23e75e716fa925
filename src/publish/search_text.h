// The forms in which the certificate compares texts, so that another width, case, spacing or way of
// writing a telephone number does not hide a value. Pure functions, for any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

/// Stands between texts that do not belong together; no form removes it.
inline constexpr char text_break = '\x01';

/// Stands between the texts of two blocks of a page. A heading and the text below it do not read as
/// one; a long text that was rendered to several blocks does.
inline constexpr char block_break = '\x02';

/// Of case-folded text (case_folding.h): without white space and Markdown's marks of emphasis, all
/// hyphens and dashes one.
std::string squeezed(std::string_view folded);

/// The text with its blocks run together.
std::string without_block_breaks(std::string_view text);

/// What a reader sees of Markdown: without the marks of lists, headings and quotations at the start
/// of lines, and links as their text. Other text stays as it is.
std::string without_markdown(std::string_view text);

/// The digits of case-folded text, telephone numbers without their hyphens, brackets and single
/// spaces; "+81" is the leading zero. Runs are separated by text_break.
struct DigitText {
  std::string digits;
  /// What stood between this digit and the one before.
  enum class Before : char { digit, point, other };
  std::vector<Before> before;

  /// True when digits[begin, end) is not a part of a longer number, nor of the
  /// digits after a decimal point.
  bool is_whole(std::size_t begin, std::size_t end) const;
};
DigitText digits_of(std::string_view folded);

/// The numbers in case-folded text that are written with kanji digits alone (〇四六の…,
/// ○四六（…）), in digits, each on a line of its own. Apart from those of digits_of(), as in 電話
/// 046…1一階 a kanji digit stands beside a number and is none of its digits.
std::string kanji_numbers(std::string_view folded);

/// The digits of a text that is nothing but a number written in one of the usual ways, else empty.
std::string number_of(std::string_view folded);

}  // namespace shirube
