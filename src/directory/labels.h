// The labels of fields for pages: said once, in the record's description, and printed from there by
// C++ (`label_of(&Facility::phone)`) and by templates (`{{ label_of.facility.phone }}`). Made once,
// never changed; any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/value.h"
#include "directory/field.h"

namespace shirube {

/// The field whose value is `member` of a record of that description; the program ends when none
/// is, as a page was made of what has no label.
const Field& field_at(const Description& description, const void* record, const void* member);

/// The field of a member. A member that all records have says whose it is:
/// `field_of<Facility>(&Record::confirmed)`.
template <class R, class Content, class Owner>
const Field& field_of(Content Owner::*member) {
  static const R record;
  return field_at(describe<R>(), &record, &(record.*member));
}
template <class Content, class R>
const Field& field_of(Content R::*member) {
  return field_of<R, Content, R>(member);
}

template <class Content, class R>
std::string label_of(Content R::*member) {
  return std::string(field_of(member).text.label);
}
template <class R, class Content, class Owner>
std::string label_of(Content Owner::*member) {
  return std::string(field_of<R>(member).text.label);
}

/// The label for where there is little room: the short one, if the field has one.
std::string_view short_label_of(const Field& field);
template <class Content, class R>
std::string short_label_of(Content R::*member) {
  return std::string(short_label_of(field_of(member)));
}

/// For templates (theme/template.h): `label_of` has for each description, by its name, the label
/// of each field by its key; `short_label_of` the short ones.
const Object& label_constants();

}  // namespace shirube
