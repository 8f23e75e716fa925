#include "site/areas/events/mail_link.h"

#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/text.h"
#include "directory/event.h"

namespace shirube {
namespace {

std::string percent_encoded(std::string_view text) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += digits[byte >> 4];
      encoded += digits[byte & 15];
    }
  }
  return encoded;
}

std::string field_lines(const std::vector<FormField>& fields) {
  std::string lines;
  for (const FormField& field : fields) {
    lines += field.label + "：";
    if (!field.choices.empty()) lines += "（" + join(field.choices, "・") + "）";
    lines += "\r\n";
  }
  return lines;
}

std::string mail_body(const Event& event) {
  const ApplicationForm& form = event.application.form;
  std::string body = event.title + "に申し込みます。\r\n\r\n" + field_lines(form.fields);
  const int applicants = form.applicants.given() ? form.applicants.number : 1;
  for (int i = 1; i <= applicants && !form.applicant_fields.empty(); ++i) {
    body += "\r\n申込者" + std::to_string(i) + "\r\n" + field_lines(form.applicant_fields);
  }
  if (!form.notice.empty()) body += "\r\n※" + form.notice + "\r\n";
  return body;
}

}  // namespace

Url application_mail(const Event& event) {
  const Application& application = event.application;
  if (application.mail.address.empty()) return {};
  const std::string subject =
      application.mail_subject.empty() ? event.title + " 申込み" : application.mail_subject;
  return {"mailto:" + application.mail.address + "?subject=" + percent_encoded(subject) +
          "&body=" + percent_encoded(mail_body(event))};
}

}  // namespace shirube
