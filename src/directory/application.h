// How to apply for an event: by form, fax, post, mail or telephone, until when, and the fields of
// the sheet that is to be sent in. The site never collects an application itself. Part of an Event.
#pragma once

#include <string>
#include <vector>

#include "directory/contact_kinds.h"
#include "directory/date_kinds.h"
#include "directory/field.h"
#include "directory/ruled_text.h"

namespace shirube {

/// One line of the printed application sheet.
struct FormField {
  std::string label;
  std::string hint;
  /// Words to circle; empty for a free line.
  std::vector<Name> choices;
  /// Lines to write on, 1 when not given.
  Count lines;
  bool operator==(const FormField&) const = default;
};
template <>
const Description& describe<FormField>();
template <>
struct Kind<FormField> : DescribedKind<FormField> {};

/// The sheet: what is asked once, and what is asked of each applicant.
struct ApplicationForm {
  std::vector<FormField> fields;
  std::vector<FormField> applicant_fields;
  Count applicants;
  std::string notice;
  bool operator==(const ApplicationForm&) const = default;
};
template <>
const Description& describe<ApplicationForm>();
template <>
struct Kind<ApplicationForm> : DescribedKind<ApplicationForm> {};

struct Application {
  Date deadline;
  bool not_needed = false;
  WebAddress form_url;
  Phone fax;
  MailAddress mail;
  std::string mail_subject;
  std::string post;
  Phone phone;
  std::string to;
  std::string note;
  ApplicationForm form;
  bool operator==(const Application&) const = default;
};
template <>
const Description& describe<Application>();
template <>
struct Kind<Application> : DescribedKind<Application> {};

}  // namespace shirube
