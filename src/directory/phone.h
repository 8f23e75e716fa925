// A telephone or fax number and what stands beside it in one cell or value: 代表, 内線123, a second
// number. The one reader for records and tables. Values; any thread.
#pragma once

#include <string>
#include <string_view>

#include "directory/kind.h"

namespace shirube {

/// 0 and 9 or 10 more digits (電気通信番号計画), with hyphens as written, widths folded. No mobile
/// numbers: they are a person's.
struct Phone {
  std::string number;
  /// 内線, without the word.
  std::string extension = {};
  /// What else was written: 代表, 直通, another number of the office.
  std::string note = {};
  bool operator==(const Phone&) const = default;
  /// What is shown behind the number: 「代表、内線 123」.
  std::string beside() const;
  /// The number and what stands beside it, for one text: 「046-000-0001（代表、内線 123）」.
  std::string shown() const;
};

enum class PhoneProblem {
  none,
  /// Nothing like a number.
  format,
  /// A number with too few digits, or too many.
  digits,
  /// Only a mobile number.
  personal
};

struct PhoneReading {
  Phone phone;
  PhoneProblem problem = PhoneProblem::none;
  /// For PhoneProblem::digits.
  int digits = 0;
  int digits_needed = 0;
  /// A mobile number that stands there, alone or beside the office's (it is never in `phone`).
  std::string personal;
  /// Nine digits of which the first is not 0: what Excel leaves of 046…. `phone` has the 0 again.
  bool zero_lost = false;
};

/// Takes the number out of the text, wherever it stands: 「TEL：046(000)0001（代）内線12」.
PhoneReading read_phone(std::string_view text);

/// The number of an extension without the words that people put before it: 「内線 21」 is 21.
std::string read_extension(std::string_view text);

/// tel: and the digits alone (RFC 3966); empty for no number.
std::string telephone_url(const Phone& phone);

/// {text, url, beside}: the number, its tel: address, and what stands beside it.
const Type& phone_type();

template <>
struct Kind<Phone> : PlainKind<Phone> {
  static std::string_view name() { return "電話番号"; }
  static bool decode(const Node& node, Phone& into, const FieldContext& field, Decoder& decoder);
  static Value value(const Phone& phone, Audience);
  static const Type& type(Audience) { return phone_type(); }
  static std::string written(const Phone& phone);
  static void texts(const Phone& phone, const std::string& path, TextVisitor& visitor) {
    for (const std::string* text : {&phone.number, &phone.note}) {
      if (!text->empty()) visitor.text(path, *text);
    }
  }
  static std::string schema() { return R"({"type":["string","integer"],"pattern":"[0-9０-９]"})"; }
};

/// An extension that has a field of its own beside that of the number.
struct Extension {
  std::string number;
  bool operator==(const Extension&) const = default;
};

/// The extension that was written with the number and the one of the field of its own become one:
/// both show it, and none is lost.
void join_extension(Phone& phone, Extension& extension);

template <>
struct Kind<Extension> : PlainKind<Extension> {
  static std::string_view name() { return "内線番号"; }
  static bool decode(const Node& node, Extension& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const Extension& extension, Audience) { return extension.number; }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const Extension& extension) { return extension.number; }
  static void texts(const Extension& extension, const std::string& path, TextVisitor& visitor) {
    if (!extension.number.empty()) visitor.text(path, extension.number);
  }
};

}  // namespace shirube
