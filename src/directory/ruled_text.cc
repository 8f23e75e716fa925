#include "directory/ruled_text.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/faults/directory.h"
#include "base/text.h"

namespace shirube {
namespace {

/// What may stand in a reading: hiragana, its long and repeating marks, digits and marks between.
bool is_of_reading(char32_t letter) {
  if (letter == U'ー' || letter == U'?' || letter == 0xFFFD) return letter == U'ー';
  if (!u_isalpha(static_cast<UChar32>(letter))) return true;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(letter), &status) == USCRIPT_HIRAGANA;
}

/// A number without what people put between its digits.
std::string bare_number(std::string_view text) {
  return replace_all(replace_all(plain_signs(text), "-", ""), " ", "");
}

void report_number(const Node& node, std::string_view what, std::size_t length,
                   const FieldContext& field, Decoder& decoder) {
  const std::string number = bare_number(node.text);
  const bool digits = is_all_digits(number);
  decoder.sink().report(
      DirectoryFault::number_digits, node.where,
      {node.text, std::string(what), std::to_string(length),
       digits ? std::to_string(number.size()) + "けたです" : "数字だけではありません",
       std::string(field.example),
       digits ? "it has " + std::to_string(number.size()) : "it is not digits alone"});
}

}  // namespace

Kana read_kana(std::string_view text) {
  Kana kana;
  for (const std::string& word : split(to_hiragana(nfkc(trim(text))), " ")) {
    add_item(kana, " ", word);
  }
  return kana;
}

std::string foreign_letter(const Kana& kana) {
  for (const char32_t letter : to_code_points(kana)) {
    if (!is_of_reading(letter)) return to_utf8({&letter, 1});
  }
  return "";
}

std::optional<OfficeNumber> read_office_number(std::string_view text) {
  std::string number = bare_number(text);
  if (number.size() != 10) return std::nullopt;
  for (std::size_t i = 0; i < number.size(); ++i) {
    constexpr std::size_t letters_place = 2;
    const bool letter = i == letters_place && is_letter(number[i]);
    if (!is_digit(number[i]) && !letter) return std::nullopt;
  }
  return OfficeNumber(std::move(number));
}

std::optional<OfficeNumber> office_number_with_zero(std::string_view text) {
  const std::string number = bare_number(text);
  return number.size() == 9 ? read_office_number("0" + number) : std::nullopt;
}

std::optional<CorporateNumber> read_corporate_number(std::string_view text) {
  std::string number = bare_number(text);
  if (number.size() != 13 || !is_all_digits(number)) return std::nullopt;
  return CorporateNumber(std::move(number));
}

bool has_right_check_digit(const CorporateNumber& number) {
  int sum = 0;
  for (std::size_t i = 1; i < number.size(); ++i) {
    // Counted from the end, every second digit counts twice.
    const int weight = (number.size() - i) % 2 == 0 ? 2 : 1;
    sum += (number[i] - '0') * weight;
  }
  return !number.empty() && number.front() - '0' == 9 - sum % 9;
}

std::vector<std::string> split_names(std::string_view text) {
  constexpr std::u32string_view opening = U"（(「『［[", closing = U"）)」』］]",
                                commas = U"、､,，";
  std::vector<std::string> names;
  std::u32string name;
  int depth = 0;
  const auto finish = [&] {
    const std::string whole(to_utf8(name));
    if (!trim(whole).empty()) names.emplace_back(trim(whole));
    name.clear();
  };
  for (const char32_t letter : to_code_points(text)) {
    if (opening.find(letter) != opening.npos) ++depth;
    if (closing.find(letter) != closing.npos && depth > 0) --depth;
    if (depth == 0 && commas.find(letter) != commas.npos) {
      finish();
    } else {
      name += letter;
    }
  }
  finish();
  return names;
}

std::vector<std::string> split_departments(std::string_view text) {
  std::vector<std::string> departments;
  for (const std::string& name : split_names(text)) {
    std::string plain = name;
    for (const char* sign : {"・", "･", "/", "／", "　", "\n"})
      plain = replace_all(plain, sign, " ");
    std::vector<std::string> pieces = split(plain, " ");
    const bool all = std::all_of(pieces.begin(), pieces.end(), [](const std::string& piece) {
      return piece.ends_with("科") && piece != "科";
    });
    if (!all) pieces = {name};
    for (std::string& piece : pieces) departments.push_back(std::move(piece));
  }
  return departments;
}

bool Kind<Kana>::decode(const Node& node, Kana& into, const FieldContext& field, Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  into = read_kana(*text);
  const std::string foreign = foreign_letter(into);
  if (foreign.empty()) return true;
  if (decoder.imported()) {
    // Names in Latin letters are read as they stand.
    const bool latin = foreign.size() < 3;
    if (!latin) {
      decoder.sink().report(DirectoryFault::table_kana_foreign, node.where,
                            {std::string(trim(*text)), foreign});
    }
    return true;
  }
  decoder.sink().report(DirectoryFault::not_kana, node.where,
                        {std::string(trim(*text)), foreign, std::string(field.example)});
  return false;
}

bool Kind<OfficeNumber>::decode(const Node& node, OfficeNumber& into, const FieldContext& field,
                                Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  std::optional<OfficeNumber> number = read_office_number(*text);
  if (!number && decoder.imported()) {
    number = office_number_with_zero(*text);
    if (number) decoder.lost_zero(node, field, *number);
  }
  if (!number) report_number(node, "事業所番号", 10, field, decoder);
  if (number) into = *number;
  return number.has_value();
}

bool Kind<CorporateNumber>::decode(const Node& node, CorporateNumber& into,
                                   const FieldContext& field, Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<CorporateNumber> number = read_corporate_number(*text);
  if (!number) {
    report_number(node, "法人番号", 13, field, decoder);
    return false;
  }
  if (has_right_check_digit(*number)) {
    into = *number;
  } else {
    into.clear();
    decoder.sink().report(DirectoryFault::corporate_check_digit, node.where, {*number});
  }
  return true;
}

}  // namespace shirube
