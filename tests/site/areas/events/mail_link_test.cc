#include "site/areas/events/mail_link.h"

#include <catch2/catch.hpp>

#include "directory/event.h"
#include "site/small_site.h"
#include "words/events.h"

namespace shirube {
namespace {

const EventsWords words(Language::ja);

Training training() {
  Training training;
  training.title = "研修会 & 集い";
  training.application.mail.address = "kenshu@example.jp";
  return training;
}

std::string decoded(const std::string& url) {
  std::string text;
  for (std::size_t i = 0; i < url.size(); ++i) {
    if (url[i] == '%') {
      text += static_cast<char>(std::stoi(url.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      text += url[i];
    }
  }
  return text;
}

}  // namespace

TEST_CASE("An event without a mail address has no such link") {
  Training without = training();
  without.application.mail.address.clear();
  CHECK(application_mail(without, words).text.empty());
}

TEST_CASE("The subject is the organiser's, or else the title") {
  Training event = training();
  CHECK(decoded(application_mail(event, words).text)
            .starts_with("mailto:kenshu@example.jp?subject=研修会 & 集い 申込み&body="));
  event.application.mail_subject = "多職種研修会申込";
  CHECK(decoded(application_mail(event, words).text).find("subject=多職種研修会申込&body=") !=
        std::string::npos);
}

TEST_CASE("What stands in a subject cannot end it: only the two separators are left as they are") {
  Training event = training();
  event.title = "a&bcc=x@example.jp?c#d\r\ne%41";
  const std::string url = application_mail(event, words).text;
  CHECK(std::count(url.begin(), url.end(), '&') == 1);
  CHECK(std::count(url.begin(), url.end(), '?') == 1);
  CHECK(std::count(url.begin(), url.end(), '@') == 1);
  CHECK(url.find('#') == std::string::npos);
  CHECK(url.find("%2541") != std::string::npos);
}

TEST_CASE("The text has the fields of the sheet, once for each applicant, with line ends of mail") {
  Training event = training();
  ApplicationForm& form = event.application.form;
  form.fields = {{"事業所名", "", {}, {}}};
  form.applicant_fields = {{"職種", "", {"医師", "看護職"}, {}}};
  form.applicants.number = 2;
  form.notice = "研修だけに使います";
  const std::string text = decoded(application_mail(event, words).text);
  CHECK(test::has(text,
                  "body=研修会 & 集いに申し込みます。\r\n\r\n事業所名：\r\n"
                  "\r\n申込者1\r\n職種：（医師・看護職）\r\n"
                  "\r\n申込者2\r\n職種：（医師・看護職）\r\n\r\n※研修だけに使います\r\n"));
}

}  // namespace shirube
