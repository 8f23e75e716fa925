#include "directory/phone.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/faults/directory.h"
#include "base/text.h"

namespace shirube {
namespace {

/// What people write between the groups of a number.
bool is_sign(char c) {
  return c == '-' || c == ' ' || c == '.' || c == '(' || c == ')' || c == '/';
}

/// 音声伝送携帯電話番号 (060 since 2026-07). 0800 is an office's number.
bool is_personal(std::string_view digits) {
  constexpr std::array<std::string_view, 4> mobile = {"060", "070", "080", "090"};
  return !digits.starts_with("0800") && starts_with_any(digits, mobile);
}

/// How many digits a number that begins so has. 050 and 0800 are offices' numbers as well.
std::size_t digits_needed(std::string_view digits) {
  constexpr std::array<std::string_view, 5> eleven = {"050", "060", "070", "080", "090"};
  return starts_with_any(digits, eleven) ? 11 : 10;
}

/// A number in a text, and where it stands.
struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// With single hyphens where signs stood.
  std::string number;
  std::string digits;
  bool zero_lost = false;
};

/// Walks over the digits of one number and the signs between them.
class NumberScanner {
 public:
  NumberScanner(std::string_view text, std::size_t begin) : text_(text) {
    found_.begin = found_.end = begin;
  }

  /// A whole number that begins with 0 or +81.
  std::optional<Found> take_whole() {
    if (text_.substr(found_.end, 3) == "+81") {
      found_.end += 3;
      while (found_.end < text_.size() && is_sign(text_[found_.end])) ++found_.end;
      // +81-(0)46…
      if (text_.substr(found_.end, 2) == "0)") found_.end += 2;
      add('0');
      if (found_.end < text_.size() && text_[found_.end] == '0') ++found_.end;
    }
    while (take_digit()) {
      if (found_.digits.size() >= 3 && found_.digits.size() == digits_needed(found_.digits)) break;
    }
    return ended_well() && found_.digits.starts_with('0') ? std::optional(found_) : std::nullopt;
  }

  /// A number that lacks its first 0, as Excel leaves it.
  std::optional<Found> take_without_zero() {
    add('0');
    found_.zero_lost = true;
    return take_whole();
  }

 private:
  void add(char digit) {
    found_.digits += digit;
    found_.number += digit;
  }

  bool take_digit() {
    std::size_t at = found_.end;
    constexpr std::size_t most_signs = 3;
    while (at < text_.size() && at < found_.end + most_signs && is_sign(text_[at])) ++at;
    if (at >= text_.size() || !is_digit(text_[at])) return false;
    if (at > found_.end && !found_.digits.empty()) found_.number += '-';
    add(text_[at]);
    found_.end = at + 1;
    return true;
  }

  /// A number has all its digits, and none belongs to it that stands behind.
  bool ended_well() const {
    if (found_.digits.size() != digits_needed(found_.digits)) return false;
    const std::string_view rest = text_.substr(found_.end);
    if (rest.empty()) return true;
    return !is_digit(rest[0]) && !(rest[0] == '-' && rest.size() > 1 && is_digit(rest[1]));
  }

  std::string_view text_;
  Found found_;
};

bool begins_here(std::string_view text, std::size_t at) {
  const bool number = is_digit(text[at]) || text[at] == '+';
  const char before = at > 0 ? text[at - 1] : ' ';
  return number && !is_digit(before) && before != '-' && before != '.' && before != '+';
}

/// The bracket before 「(046)000-0001」 belongs to the number.
void take_bracket(std::string_view text, Found& found) {
  const std::string_view number = text.substr(found.begin, found.end - found.begin);
  if (found.begin > 0 && text[found.begin - 1] == '(' && number.find(')') != number.npos &&
      number.find('(') == number.npos) {
    --found.begin;
  }
}

std::vector<Found> whole_numbers(std::string_view text) {
  std::vector<Found> all;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_here(text, at)) continue;
    std::optional<Found> found = NumberScanner(text, at).take_whole();
    if (!found) continue;
    at = found->end - 1;
    take_bracket(text, *found);
    all.push_back(*found);
  }
  return all;
}

/// The longest row of digits with signs between them, for the message.
std::string longest_digits(std::string_view text) {
  std::string longest, digits;
  bool near = false;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
      near = true;
    } else if (!near || !is_sign(c)) {
      digits.clear();
    }
    if (digits.size() > longest.size()) longest = digits;
  }
  return longest;
}

bool is_silent(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !is_letter_or_digit(c);
  });
}

/// Whether a label says nothing more than that a number follows: not in 「TEL/FAX」.
bool says_nothing(std::string_view rest) {
  if (rest.empty()) return true;
  if (std::string_view(" :.(").find(rest[0]) == std::string_view::npos) return false;
  constexpr std::array<std::string_view, 4> joins = {"/", "&", "・", "兼"};
  return !starts_with_any(trim(rest), joins);
}

/// Takes words off the front that only say that a number follows, and signs off both ends.
std::string without_frame(std::string text) {
  constexpr std::array<std::string_view, 13> marks = {"、", "。", "・", "「", "」", "☎", "☏",
                                                      "📞",  "※",  "〔", "〕", "【", "】"};
  constexpr std::array<std::string_view, 5> labels = {"電話番号", "電話", "TEL", "Tel", "tel"};
  constexpr std::string_view signs = " :;,./|-*=";
  for (bool changed = true; changed;) {
    const std::size_t size = text.size();
    while (!text.empty() && signs.find(text.front()) != signs.npos) text.erase(0, 1);
    while (!text.empty() && signs.find(text.back()) != signs.npos) text.pop_back();
    for (const std::string_view mark : marks) {
      if (text.starts_with(mark)) text.erase(0, mark.size());
      if (text.ends_with(mark)) text.resize(text.size() - mark.size());
    }
    for (const std::string_view label : labels) {
      const bool first = text.starts_with(label);
      if (first && says_nothing(std::string_view(text).substr(label.size()))) {
        text.erase(0, label.size());
      }
    }
    if (text.starts_with('(') && text.find(')') == text.size() - 1) {
      text = text.substr(1, text.size() - 2);
    }
    if (text == "(" || text == ")") text.clear();
    changed = text.size() != size;
  }
  return is_silent(text) ? std::string() : text;
}

/// The end of the digits of an extension that begin at `at`: 3334・3335, 12-3, 5～8.
std::size_t extension_end(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 6> between = {"-", "~", "・", ",", "、", "/"};
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == at || end - at > 6) return at;
  for (const std::string_view sign : between) {
    if (!text.substr(end).starts_with(sign)) continue;
    const std::size_t next = extension_end(text, end + sign.size());
    if (next > end + sign.size()) return next;
  }
  return end;
}

/// Takes 「内線123」 out of a text and gives 123; empty when there is none.
std::string take_extension(std::string& text) {
  constexpr std::array<std::string_view, 8> words = {"内線番号", "内線", "(内)", "内)",
                                                     "ext",      "Ext",  "EXT",  "extension"};
  for (const std::string_view word : words) {
    const std::size_t begin = text.find(word);
    if (begin == text.npos) continue;
    std::size_t digits = begin + word.size();
    while (digits < text.size() &&
           std::string_view(" :.=#-(").find(text[digits]) != std::string_view::npos) {
      ++digits;
    }
    const std::size_t end = extension_end(text, digits);
    if (end == digits) continue;
    const std::string extension = replace_all(text.substr(digits, end - digits), "~", "〜");
    std::size_t after = end;
    if (std::string_view(text).substr(after).starts_with("番"))
      after += std::string_view("番").size();
    text.replace(begin, after - begin, " ");
    for (const std::string_view empty : {"( )", "()", "( "}) text = replace_all(text, empty, " ");
    return extension;
  }
  return "";
}

/// What stands before and behind the number, without any mobile number.
void read_beside(std::string before, std::string after, Phone& into) {
  std::string* const sides[] = {&before, &after};
  for (std::string* side : sides) {
    std::string extension = take_extension(*side);
    if (into.extension.empty()) into.extension = std::move(extension);
    *side = replace_all(replace_all(std::move(*side), ") (", "、"), ")(", "、");
    *side = without_frame(std::move(*side));
    if (*side == "代") *side = "代表";
  }
  if (!after.empty()) add_item(before, "、", after);
  into.note = replace_all(std::move(before), "~", "〜");
}

std::string without(std::string text, const Found& found) {
  return text.replace(found.begin, found.end - found.begin, " ");
}

/// Numbers as the reader of the remark compares them.
PhoneReading reading_of(std::string text, std::vector<Found> numbers) {
  PhoneReading reading;
  // A mobile number leaves the text, so that it is in no remark.
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    if (!is_personal(number->digits)) continue;
    reading.personal = number->number;
    text = without(std::move(text), *number);
  }
  if (!reading.personal.empty()) numbers = whole_numbers(text);
  if (numbers.empty()) {
    reading.problem = PhoneProblem::personal;
    return reading;
  }
  const Found& first = numbers.front();
  reading.phone.number = first.number;
  reading.zero_lost = first.zero_lost;
  read_beside(text.substr(0, first.begin), text.substr(first.end), reading.phone);
  return reading;
}

}  // namespace

std::string Phone::beside() const {
  std::string beside = note;
  if (!extension.empty()) add_item(beside, "、", "内線 " + extension);
  return beside;
}

std::string Phone::shown() const {
  const std::string aside = beside();
  return number.empty() || aside.empty() ? number : number + "（" + aside + "）";
}

const Type& phone_type() {
  static const Type type{Type::Kind::object,
                         "phone",
                         nullptr,
                         {{"text", &text_type()}, {"url", &url_type()}, {"beside", &text_type()}}};
  return type;
}

std::string telephone_url(const Phone& phone) {
  return phone.number.empty() ? "" : "tel:" + replace_all(phone.number, "-", "");
}

PhoneReading read_phone(std::string_view text) {
  // As exports of tables write a line break within a cell.
  const std::string plain = plain_signs(replace_all(std::string(text), "（改行）", " "));
  std::vector<Found> numbers = whole_numbers(plain);
  if (!numbers.empty()) return reading_of(plain, std::move(numbers));
  // Only the first of all: a row of nine digits may be anything.
  const std::size_t first = plain.find_first_of("0123456789");
  if (first != plain.npos && plain[first] != '0' && begins_here(plain, first) &&
      without_frame(plain.substr(0, first)).empty()) {
    if (const auto found = NumberScanner(plain, first).take_without_zero()) {
      return reading_of(plain, {*found});
    }
  }
  PhoneReading reading;
  const std::string digits = longest_digits(plain);
  constexpr std::size_t too_few_to_be_one = 6;
  const bool number = digits.size() >= too_few_to_be_one && digits.starts_with('0');
  reading.problem = number ? PhoneProblem::digits : PhoneProblem::format;
  reading.digits = static_cast<int>(digits.size());
  reading.digits_needed = static_cast<int>(digits_needed(digits));
  return reading;
}

std::string read_extension(std::string_view text) {
  std::string plain = plain_signs(text);
  const std::string found = take_extension(plain);
  if (!found.empty() && without_frame(plain).empty()) return found;
  constexpr std::string_view word = "内線";
  std::string_view rest = trim(text);
  if (rest.starts_with(word)) rest = trim(rest.substr(word.size()));
  return extension_end(plain, 0) == plain.size() ? replace_all(plain, "~", "〜")
                                                 : std::string(rest);
}

namespace {

/// A person's number is left out, and the office's beside it kept.
bool decode_imported(const Node& node, const PhoneReading& reading, Phone& into,
                     const FieldContext& field, Decoder& decoder) {
  const std::string label(field.label);
  if (!reading.personal.empty()) {
    decoder.sink().report(DirectoryFault::table_personal_number, node.where,
                          {label, reading.personal});
  }
  if (reading.problem == PhoneProblem::digits) {
    decoder.sink().report(DirectoryFault::table_phone_digits, node.where,
                          {label, std::string(trim(node.text)), std::to_string(reading.digits),
                           std::to_string(reading.digits_needed)});
  } else if (reading.problem == PhoneProblem::format) {
    decoder.bad_value(node, Kind<Phone>::name(), field);
    return false;
  }
  into = reading.phone;
  if (reading.zero_lost) decoder.lost_zero(node, field, into.number);
  return true;
}

}  // namespace

bool Kind<Phone>::decode(const Node& node, Phone& into, const FieldContext& field,
                         Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const PhoneReading reading = read_phone(*text);
  if (decoder.imported()) return decode_imported(node, reading, into, field, decoder);
  DiagnosticSink& sink = decoder.sink();
  if (!reading.personal.empty()) {
    sink.report(DirectoryFault::personal_number, node.where, {reading.personal});
    return false;
  }
  if (reading.problem == PhoneProblem::digits) {
    const int missing = reading.digits_needed - reading.digits;
    sink.report(DirectoryFault::phone_digits, node.where,
                {*text, std::to_string(reading.digits), std::to_string(reading.digits_needed),
                 std::to_string(std::abs(missing)) + "けた" +
                     (missing > 0 ? "足りません" : "多く書かれています"),
                 std::to_string(std::abs(missing)) + (missing > 0 ? " too few" : " too many")});
    return false;
  }
  if (reading.problem != PhoneProblem::none) {
    sink.report(DirectoryFault::phone_format, node.where, {*text});
    return false;
  }
  into = reading.phone;
  if (reading.zero_lost) {
    sink.report(DirectoryFault::phone_zero_lost, node.where, {*text, into.number});
  }
  return true;
}

std::string Kind<Phone>::written(const Phone& phone) {
  // Brackets within brackets would not be told apart.
  const bool brackets = phone.note.find_first_of("()") != phone.note.npos;
  return brackets ? phone.number + " " + phone.beside() : phone.shown();
}

Value Kind<Phone>::value(const Phone& phone, Audience) {
  if (phone.number.empty()) return Value();
  return Object{&phone_type(), {phone.number, Url{telephone_url(phone)}, phone.beside()}};
}

bool Kind<Extension>::decode(const Node& node, Extension& into, const FieldContext& field,
                             Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (text) into.number = read_extension(*text);
  return text != nullptr;
}

void join_extension(Phone& phone, Extension& extension) {
  if (phone.number.empty()) return;
  if (phone.extension.empty()) {
    phone.extension = extension.number;
  } else if (extension.number.empty()) {
    extension.number = phone.extension;
  } else if (phone.extension != extension.number) {
    extension.number = phone.extension = phone.extension + "・" + extension.number;
  }
}

}  // namespace shirube
