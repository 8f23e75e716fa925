// The ways to reach an office besides its telephone (phone.h): postal code, web and mail addresses.
// Each keeps the text as it is to be shown, checked when it is decoded. Values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "directory/phone.h"

namespace shirube {

/// Seven digits, shown as 243-0018.
struct PostalCode {
  std::string code;
  bool operator==(const PostalCode&) const = default;
};

/// An absolute http or https address, encoded as browsers send it (base/web_url.h).
struct WebAddress {
  std::string url;
  bool operator==(const WebAddress&) const = default;
};

/// An e-mail address (one, without a name).
struct MailAddress {
  std::string address;
  bool operator==(const MailAddress&) const = default;
};

std::optional<PostalCode> read_postal_code(std::string_view text);
std::optional<MailAddress> read_mail_address(std::string_view text);

/// {text, url} with an https: or mailto: address.
const Type& contact_type();

template <>
struct Kind<PostalCode> : PlainKind<PostalCode> {
  static std::string_view name() { return "郵便番号"; }
  static bool decode(const Node& node, PostalCode& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const PostalCode& code, Audience) { return code.code; }
  static const Type& type(Audience) { return text_type(); }
  static std::string written(const PostalCode& code) { return code.code; }
  static std::string schema() { return R"({"type":["string","integer"],"pattern":"[0-9０-９]"})"; }
  static void texts(const PostalCode& code, const std::string& path, TextVisitor& visitor) {
    if (!code.code.empty()) visitor.text(path, code.code);
  }
};

template <>
struct Kind<WebAddress> : PlainKind<WebAddress> {
  static std::string_view name() { return "URL"; }
  static bool decode(const Node& node, WebAddress& into, const FieldContext& field,
                     Decoder& decoder);
  static Value value(const WebAddress& address, Audience);
  static const Type& type(Audience) { return contact_type(); }
  static std::string written(const WebAddress& address) { return address.url; }
  static std::string schema() { return R"({"type":"string","pattern":"[.．]"})"; }
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
  static std::string written(const MailAddress& address) { return address.address; }
  static std::string schema() { return R"({"type":"string","pattern":"[@＠]"})"; }
  static void texts(const MailAddress& address, const std::string& path, TextVisitor& visitor) {
    if (!address.address.empty()) visitor.text(path, address.address);
  }
};

}  // namespace shirube
