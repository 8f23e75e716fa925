#include "base/value.h"

namespace shirube {

bool Object::operator==(const Object& other) const {
  return type == other.type && members == other.members;
}

bool Value::empty() const {
  struct Emptiness {
    bool operator()(std::monostate) const { return true; }
    bool operator()(bool boolean) const { return !boolean; }
    bool operator()(std::int64_t integer) const { return integer == 0; }
    bool operator()(double number) const { return number == 0; }
    bool operator()(const std::string& text) const { return text.empty(); }
    bool operator()(const Url& url) const { return url.text.empty(); }
    bool operator()(const Html& html) const { return html.markup.empty(); }
    bool operator()(const List& list) const { return list.empty(); }
    bool operator()(const Object&) const { return false; }
  };
  return std::visit(Emptiness{}, content_);
}

}  // namespace shirube
