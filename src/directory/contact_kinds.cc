#include "directory/contact_kinds.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/faults/directory.h"
#include "base/text.h"
#include "base/web_url.h"

namespace shirube {
namespace {

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

std::optional<PostalCode> read_postal_code(std::string_view text) {
  std::string digits = replace_all(plain_signs(text), "-", "");
  digits = replace_all(replace_all(std::move(digits), "〒", ""), " ", "");
  if (digits.size() != 7 || !is_all_digits(digits)) {
    return std::nullopt;
  }
  return PostalCode{digits.substr(0, 3) + "-" + digits.substr(3)};
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

bool Kind<PostalCode>::decode(const Node& node, PostalCode& into, const FieldContext& field,
                              Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<PostalCode> code = read_postal_code(*text);
  if (!code) decoder.bad_value(node, "郵便番号", field);
  if (code) into = *code;
  return code.has_value();
}

bool Kind<WebAddress>::decode(const Node& node, WebAddress& into, const FieldContext& field,
                              Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::string written(trim(*text));
  const std::optional<WebUrl> read = read_web_url(written);
  if (!read && decoder.imported()) {
    decoder.sink().report(DirectoryFault::url_unusable, node.where, {written});
  } else if (!read) {
    decoder.bad_value(node, "URL", field);
  }
  if (!read) return decoder.imported();
  into.url = read->url;
  if (read->scheme == WebUrl::Scheme::added && decoder.imported()) {
    decoder.sink().report(DirectoryFault::url_without_scheme, node.where, {written});
  } else if (read->scheme != WebUrl::Scheme::as_written) {
    decoder.sink().report(DirectoryFault::url_mended, node.where, {written, read->url});
  }
  return true;
}

Value Kind<WebAddress>::value(const WebAddress& address, Audience) {
  return contact(address.url, address.url);
}

bool Kind<MailAddress>::decode(const Node& node, MailAddress& into, const FieldContext& field,
                               Decoder& decoder) {
  const std::string* text = decoder.scalar(node, field);
  if (!text) return false;
  const std::optional<MailAddress> address = read_mail_address(*text);
  if (!address) decoder.bad_value(node, "メールアドレス", field);
  if (address) into = *address;
  return address.has_value();
}

Value Kind<MailAddress>::value(const MailAddress& address, Audience) {
  return contact(address.address, "mailto:" + address.address);
}

}  // namespace shirube
