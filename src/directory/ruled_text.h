// Texts of which something is known: readings in kana, numbers of a fixed length, and names that
// people write side by side in one value. Each is a std::string that was looked at when it was
// decoded. Values; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "directory/list_kind.h"

namespace shirube {

/// A reading in hiragana, whatever kana it was written in, so that readings sort together.
struct Kana : std::string {
  Kana() = default;
  Kana(std::string text) : std::string(std::move(text)) {}
  Kana(const char* text) : std::string(text) {}
};
/// Hiragana for katakana of any width, sound marks joined, blanks single.
Kana read_kana(std::string_view text);
/// The first letter that is in no reading (kanji, Latin, a question mark for a lost letter); empty
/// when all is kana, long marks, digits, blanks and brackets.
std::string foreign_letter(const Kana& kana);

/// 介護保険の事業所番号: ten digits, of which the third may be a letter (基準該当).
struct OfficeNumber : std::string {
  OfficeNumber() = default;
  OfficeNumber(std::string text) : std::string(std::move(text)) {}
  OfficeNumber(const char* text) : std::string(text) {}
};
std::optional<OfficeNumber> read_office_number(std::string_view text);
/// The number of which Excel took the first 0, with it again; nothing for any other text.
std::optional<OfficeNumber> office_number_with_zero(std::string_view text);

/// 法人番号: a check digit and twelve digits.
struct CorporateNumber : std::string {
  CorporateNumber() = default;
  CorporateNumber(std::string text) : std::string(std::move(text)) {}
  CorporateNumber(const char* text) : std::string(text) {}
};
/// Nothing when it has not thirteen digits.
std::optional<CorporateNumber> read_corporate_number(std::string_view text);
/// Whether its first digit is the one that belongs to the others
/// (法人番号の指定等に関する省令 第二条).
bool has_right_check_digit(const CorporateNumber& number);

/// One of several names. Where people write them as one value (英語、中国語), each comma ends one.
struct Name : std::string {
  Name() = default;
  Name(std::string text) : std::string(std::move(text)) {}
  Name(const char* text) : std::string(text) {}
};
/// Pieces between 、 and commas that stand in no brackets.
std::vector<std::string> split_names(std::string_view text);

/// 診療科. Besides at commas it ends at ・, / and blanks when all pieces are departments
/// (外科・皮膚科, but not 糖尿病・内分泌内科).
struct Department : std::string {
  Department() = default;
  Department(std::string text) : std::string(std::move(text)) {}
  Department(const char* text) : std::string(text) {}
};
std::vector<std::string> split_departments(std::string_view text);

/// What these kinds have in common: they are texts.
template <class Text>
struct RuledTextKind : PlainKind<Text> {
  static bool empty(const Text& text) { return text.empty(); }
  static Value value(const Text& text, Audience) { return std::string(text); }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const Text& text) { return text; }
  static void texts(const Text& text, const std::string& path, TextVisitor& visitor) {
    if (!text.empty()) visitor.text(path, text);
  }
};

template <>
struct Kind<Kana> : RuledTextKind<Kana> {
  static std::string_view name() { return "よみ"; }
  static bool decode(const Node& node, Kana& into, const FieldContext& field, Decoder& decoder);
};

template <>
struct Kind<OfficeNumber> : RuledTextKind<OfficeNumber> {
  static std::string_view name() { return "事業所番号"; }
  static bool decode(const Node& node, OfficeNumber& into, const FieldContext& field,
                     Decoder& decoder);
};

template <>
struct Kind<CorporateNumber> : RuledTextKind<CorporateNumber> {
  static std::string_view name() { return "法人番号"; }
  static bool decode(const Node& node, CorporateNumber& into, const FieldContext& field,
                     Decoder& decoder);
};

template <>
struct Kind<Name> : RuledTextKind<Name> {
  static std::string_view name() { return "文字"; }
  static bool decode(const Node& node, Name& into, const FieldContext& field, Decoder& decoder) {
    return Kind<std::string>::decode(node, into, field, decoder);
  }
  /// An item of a list is a whole: 会場（本館、別館）.
  static std::vector<std::string> pieces(const std::string& text, ListShape shape) {
    return shape == ListShape::one_value ? split_names(text) : std::vector{text};
  }
};

template <>
struct Kind<Department> : RuledTextKind<Department> {
  static std::string_view name() { return "文字"; }
  static bool decode(const Node& node, Department& into, const FieldContext& field,
                     Decoder& decoder) {
    return Kind<std::string>::decode(node, into, field, decoder);
  }
  static std::vector<std::string> pieces(const std::string& text, ListShape) {
    return split_departments(text);
  }
};

}  // namespace shirube
