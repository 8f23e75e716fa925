// The desk of a facility for other professionals. Part of a Facility; see record.h for ownership.
#pragma once

#include <string>

#include "directory/contact_kinds.h"
#include "directory/field.h"

namespace shirube {

/// How professionals reach a facility about a patient: a role, never a person.
struct Liaison {
  std::string department;
  Phone phone;
  Extension extension;
  Phone fax;
  MailAddress mail;
  std::string when;
  std::string how;
  bool operator==(const Liaison&) const = default;
};
template <>
const Description& describe<Liaison>();
template <>
struct Kind<Liaison> : DescribedKind<Liaison> {};

}  // namespace shirube
