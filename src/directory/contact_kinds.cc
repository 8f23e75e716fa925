#include "directory/contact_kinds.h"

#include <algorithm>

#include "base/fault.h"
#include "base/text.h"

namespace shirube {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter_or_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The characters that people write between the groups of a number.
std::string with_plain_hyphens(std::string_view text) {
  std::string plain = nfkc(trim(text));
  for (const char* hyphen : {"‐", "‑", "‒", "–", "—", "―", "−", "ー", "‑"}) {
    plain = replace_all(std::move(plain), hyphen, "-");
  }
  return plain;
}

bool is_personal(std::string_view digits) {
  // 音声伝送携帯電話番号 (060 since 2026-07); 050 and 0120/0570/0800 are offices' numbers as well.
  return digits.size() == 11 && (digits.starts_with("060") || digits.starts_with("070") ||
                                 digits.starts_with("080") || digits.starts_with("090"));
}

const Node* scalar_or_report(const Node& node, const FieldContext& field, Decoder& decoder) {
  if (node.kind == Node::Kind::scalar) return &node;
  decoder.wrong_shape(node, "値を一つ書きます", field);
  return nullptr;
}

Value contact(const std::string& text, std::string url) {
  if (text.empty()) return Value();
  return Object{&contact_type(), {text, Url{std::move(url)}}};
}

}  // namespace

const Type& contact_type() {
  static const Type type{
      Type::Kind::object, "contact", nullptr, {{"text", &text_type()}, {"url", &url_type()}}};
  return type;
}

std::string telephone_url(const Phone& phone) {
  return phone.number.empty() ? "" : "tel:" + replace_all(phone.number, "-", "");
}

PhoneProblem read_phone(std::string_view text, Phone& into) {
  std::string number = with_plain_hyphens(text);
  if (number.starts_with("+81")) number = "0" + number.substr(number.starts_with("+81-") ? 4 : 3);
  number = replace_all(replace_all(std::move(number), "(", "-"), ")", "-");
  number = replace_all(std::move(number), "--", "-");
  if (number.starts_with("-")) number.erase(0, 1);
  std::string digits;
  for (char c : number) {
    if (is_digit(c)) {
      digits += c;
    } else if (c != '-') {
      return PhoneProblem::format;
    }
  }
  const bool free_call = digits.starts_with("0120") || digits.starts_with("0570");
  const bool eleven = digits.starts_with("050") || digits.starts_with("0800");
  if (is_personal(digits) && !digits.starts_with("0800")) return PhoneProblem::personal;
  if (!digits.starts_with("0") || digits.size() < 10) return PhoneProblem::format;
  if (digits.size() != (eleven ? 11u : 10u) && !(free_call && digits.size() == 10)) {
    return PhoneProblem::format;
  }
  into.number = number;
  return PhoneProblem::none;
}

std::optional<PostalCode> read_postal_code(std::string_view text) {
  std::string digits = replace_all(with_plain_hyphens(text), "-", "");
  digits = replace_all(replace_all(std::move(digits), "〒", ""), " ", "");
  if (digits.size() != 7 || !std::all_of(digits.begin(), digits.end(), is_digit)) {
    return std::nullopt;
  }
  return PostalCode{digits.substr(0, 3) + "-" + digits.substr(3)};
}

std::optional<WebAddress> read_web_address(std::string_view text) {
  const std::string_view url = trim(text);
  const std::string scheme = ascii_lower(url.substr(0, 8));
  const std::size_t host = scheme.starts_with("https://")  ? 8
                           : scheme.starts_with("http://") ? 7
                                                           : 0;
  if (host == 0 || url.size() > 2000) return std::nullopt;
  const std::string_view name = url.substr(host, url.find_first_of("/?#", host) - host);
  const bool good_name = name.find('.') != name.npos && !name.starts_with('.') &&
                         !name.ends_with('.') && std::all_of(name.begin(), name.end(), [](char c) {
                           return is_letter_or_digit(c) || c == '.' || c == '-' || c == ':';
                         });
  const bool good_rest = std::all_of(url.begin(), url.end(), [](char c) {
    // ASCII only, as addresses are once they are encoded; char may be signed or not.
    const auto byte = static_cast<unsigned char>(c);
    return byte > ' ' && byte < 0x7f && c != '"' && c != '<' && c != '>' && c != '\\' && c != '`';
  });
  if (!good_name || !good_rest) return std::nullopt;
  return WebAddress{std::string(url)};
}

std::optional<MailAddress> read_mail_address(std::string_view text) {
  const std::string address = nfkc(trim(text));
  const std::size_t at = address.find('@');
  if (at == std::string::npos || at == 0 || address.find('@', at + 1) != std::string::npos) {
    return std::nullopt;
  }
  const std::string_view host = std::string_view(address).substr(at + 1);
  const bool good_host =
      host.find('.') != host.npos && !host.starts_with('.') && !host.ends_with('.');
  const bool good = std::all_of(address.begin(), address.end(), [](char c) {
    return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '@';
  });
  if (!good || !good_host) return std::nullopt;
  return MailAddress{address};
}

bool Kind<Phone>::decode(const Node& node, Phone& into, const FieldContext& field,
                         Decoder& decoder) {
  if (!scalar_or_report(node, field, decoder)) return false;
  const PhoneProblem problem = read_phone(node.text, into);
  if (problem == PhoneProblem::none) return true;
  decoder.sink().report(
      problem == PhoneProblem::personal ? Fault::personal_number : Fault::phone_format, node.where,
      {node.text});
  return false;
}

Value Kind<Phone>::value(const Phone& phone, Audience) {
  return contact(phone.number, telephone_url(phone));
}

bool Kind<PostalCode>::decode(const Node& node, PostalCode& into, const FieldContext& field,
                              Decoder& decoder) {
  if (!scalar_or_report(node, field, decoder)) return false;
  const std::optional<PostalCode> code = read_postal_code(node.text);
  if (!code) decoder.bad_value(node, "郵便番号", field);
  if (code) into = *code;
  return code.has_value();
}

bool Kind<WebAddress>::decode(const Node& node, WebAddress& into, const FieldContext& field,
                              Decoder& decoder) {
  if (!scalar_or_report(node, field, decoder)) return false;
  const std::optional<WebAddress> address = read_web_address(node.text);
  if (!address) decoder.bad_value(node, "URL", field);
  if (address) into = *address;
  return address.has_value();
}

Value Kind<WebAddress>::value(const WebAddress& address, Audience) {
  return contact(address.url, address.url);
}

bool Kind<MailAddress>::decode(const Node& node, MailAddress& into, const FieldContext& field,
                               Decoder& decoder) {
  if (!scalar_or_report(node, field, decoder)) return false;
  const std::optional<MailAddress> address = read_mail_address(node.text);
  if (!address) decoder.bad_value(node, "メールアドレス", field);
  if (address) into = *address;
  return address.has_value();
}

Value Kind<MailAddress>::value(const MailAddress& address, Audience) {
  return contact(address.address, "mailto:" + address.address);
}

}  // namespace shirube
