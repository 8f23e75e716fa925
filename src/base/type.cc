#include "base/type.h"

#include <map>
#include <memory>
#include <mutex>

namespace shirube {

int Type::index_of(std::string_view key) const {
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].key == key) return static_cast<int>(i);
  }
  return -1;
}

const Type& boolean_type() {
  static const Type type{Type::Kind::boolean, "boolean", nullptr, {}};
  return type;
}

const Type& integer_type() {
  static const Type type{Type::Kind::integer, "integer", nullptr, {}};
  return type;
}

const Type& number_type() {
  static const Type type{Type::Kind::number, "number", nullptr, {}};
  return type;
}

const Type& text_type() {
  static const Type type{Type::Kind::text, "text", nullptr, {}};
  return type;
}

const Type& url_type() {
  static const Type type{Type::Kind::url, "url", nullptr, {}};
  return type;
}

const Type& html_type() {
  static const Type type{Type::Kind::html, "html", nullptr, {}};
  return type;
}

const Type& list_type(const Type& element) {
  static std::mutex mutex;
  static std::map<const Type*, std::unique_ptr<Type>> lists;
  std::lock_guard lock(mutex);
  std::unique_ptr<Type>& list = lists[&element];
  if (!list) {
    list = std::make_unique<Type>(Type{Type::Kind::list, "list of " + element.name, &element, {}});
  }
  return *list;
}

}  // namespace shirube
