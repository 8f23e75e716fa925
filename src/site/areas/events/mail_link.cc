#include "site/areas/events/mail_link.h"

#include <string>

#include "base/web_url.h"
#include "directory/event.h"
#include "words/events.h"

namespace shirube {
namespace {

std::string field_line(const FormField& field, const EventsWords& words) {
  std::string choices;
  for (const std::string& choice : field.choices) {
    choices = choices.empty() ? choice : words.mail_choices(choices, choice);
  }
  return choices.empty() ? words.mail_field(field.label)
                         : words.mail_field_of_choices(field.label, choices);
}

std::string field_lines(const std::vector<FormField>& fields, const EventsWords& words) {
  std::string lines;
  for (const FormField& field : fields) lines += field_line(field, words) + "\r\n";
  return lines;
}

std::string mail_body(const Event& event, const EventsWords& words) {
  const ApplicationForm& form = event.application.form;
  std::string body = words.mail_begins(event.title) + "\r\n\r\n" + field_lines(form.fields, words);
  const int applicants = form.applicants.given() ? form.applicants.number : 1;
  for (int i = 1; i <= applicants && !form.applicant_fields.empty(); ++i) {
    body += "\r\n" + words.mail_applicant(static_cast<std::size_t>(i)) + "\r\n" +
            field_lines(form.applicant_fields, words);
  }
  if (!form.notice.empty()) body += "\r\n" + words.mail_notice(form.notice) + "\r\n";
  return body;
}

}  // namespace

Url application_mail(const Event& event, const EventsWords& words) {
  const Application& application = event.application;
  if (application.mail.address.empty()) return {};
  const std::string subject =
      application.mail_subject.empty() ? words.mail_subject(event.title) : application.mail_subject;
  return {"mailto:" + application.mail.address + "?subject=" + percent_encoded(subject) +
          "&body=" + percent_encoded(mail_body(event, words))};
}

}  // namespace shirube
