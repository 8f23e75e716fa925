#include "site/frame/emergency_call.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "directory/contact_kinds.h"

namespace shirube {
namespace {

Value dialling(const EmergencyContact& contact, Audience audience) {
  const std::string& number = contact.short_number;
  if (number.empty()) {
    const Value phone = Kind<Phone>::value(contact.phone, audience);
    const Object* object = phone.as<Object>();
    return object ? object->members[phone_type().index_of("url")] : Value();
  }
  const bool digits = std::all_of(number.begin(), number.end(), is_digit);
  return digits ? Value(Url{"tel:" + number}) : Value();
}

}  // namespace

const Type& Model<EmergencyContact>::type(Audience) {
  static const Type type{Type::Kind::object,
                         "emergency_call",
                         nullptr,
                         {{"name", &text_type()},
                          {"number", &text_type()},
                          {"call", &url_type()},
                          {"when", &text_type()},
                          {"page", &contact_type()}}};
  return type;
}

Value Model<EmergencyContact>::value(const EmergencyContact& contact, Audience audience) {
  const std::string& number =
      contact.short_number.empty() ? contact.phone.number : contact.short_number;
  return Object{&type(audience),
                {contact.name, number, dialling(contact, audience), contact.when,
                 Kind<WebAddress>::value(contact.url, audience)}};
}

}  // namespace shirube
