// The ways to reach an office: telephone, postal code, web and mail addresses. Each keeps the text
// as it is to be shown, checked when it is decoded. Values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "directory/kind.h"

namespace shirube {

/// A telephone or fax number: 0 and 9 or 10 more digits (電気通信番号計画), with hyphens as
/// written, widths folded. No mobile numbers: they are a person's.
struct Phone {
  std::string number;
  bool operator==(const Phone&) const = default;
};

/// Seven digits, shown as 243-0018.
struct PostalCode {
  std::string code;
  bool operator==(const PostalCode&) const = default;
};

/// An absolute http or https address.
struct WebAddress {
  std::string url;
  bool operator==(const WebAddress&) const = default;
};

/// An e-mail address (one, without a name).
struct MailAddress {
  std::string address;
  bool operator==(const MailAddress&) const = default;
};

enum class PhoneProblem { none, format, personal };
/// Folds widths and hyphens and checks the number.
PhoneProblem read_phone(std::string_view text, Phone& into);
std::optional<PostalCode> read_postal_code(std::string_view text);
std::optional<WebAddress> read_web_address(std::string_view text);
std::optional<MailAddress> read_mail_address(std::string_view text);

/// tel: and the digits alone (RFC 3966); empty for no number.
std::string telephone_url(const Phone& phone);

/// {text, url} with a tel:, https: or mailto: address.
const Type& contact_type();

template <>
struct Kind<Phone> : PlainKind<Phone> {
  static std::string_view name() { return "電話番号"; }
  static bool decode(const Node& node, Phone& into, const FieldContext& field, Decoder& decoder);
  static Value value(const Phone& phone, Audience);
  static const Type& type(Audience) { return contact_type(); }
  static std::string cell(const Phone& phone) { return phone.number; }
  static void texts(const Phone& phone, const std::string& path, TextVisitor& visitor) {
    if (!phone.number.empty()) visitor.text(path, phone.number);
  }
};

template <>
struct Kind<PostalCode> : PlainKind<PostalCode> {
  static std::string_view name() { return "郵便番号"; }
  static bool decode(const Node& node, PostalCode& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const PostalCode& code, Audience) { return code.code; }
  static const Type& type(Audience) { return text_type(); }
  static std::string cell(const PostalCode& code) { return code.code; }
};

template <>
struct Kind<WebAddress> : PlainKind<WebAddress> {
  static std::string_view name() { return "URL"; }
  static bool decode(const Node& node, WebAddress& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const WebAddress& address, Audience);
  static const Type& type(Audience) { return contact_type(); }
  static std::string cell(const WebAddress& address) { return address.url; }
  static void texts(const WebAddress& address, const std::string& path, TextVisitor& visitor) {
    if (!address.url.empty()) visitor.text(path, address.url);
  }
};

template <>
struct Kind<MailAddress> : PlainKind<MailAddress> {
  static std::string_view name() { return "メールアドレス"; }
  static bool decode(const Node& node, MailAddress& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const MailAddress& address, Audience);
  static const Type& type(Audience) { return contact_type(); }
  static std::string cell(const MailAddress& address) { return address.address; }
  static void texts(const MailAddress& address, const std::string& path, TextVisitor& visitor) {
    if (!address.address.empty()) visitor.text(path, address.address);
  }
};

}  // namespace shirube
