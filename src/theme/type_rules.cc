#include "theme/type_rules.h"

#include "base/type.h"

namespace shirube {
namespace {

bool has_kind(const Type* type, Type::Kind kind) {
  return type && type->kind == kind;
}

}  // namespace

const Type& condition_type() {
  static const Type type{Type::Kind::boolean, "condition", nullptr, {}};
  return type;
}

bool is_text(const Type* type) {
  return !type || has_kind(type, Type::Kind::text) || has_kind(type, Type::Kind::url);
}

bool is_numeric(const Type* type) {
  return !type || has_kind(type, Type::Kind::integer) || has_kind(type, Type::Kind::number);
}

bool is_printable(const Type* type) {
  return !has_kind(type, Type::Kind::list) && !has_kind(type, Type::Kind::object) &&
         type != &condition_type();
}

const Type* common_type(const Type* a, const Type* b) {
  if (!a || !b) return nullptr;
  if (a == b) return a;
  if (is_numeric(a) && is_numeric(b)) return &number_type();
  if (is_text(a) && is_text(b)) return &text_type();
  return nullptr;
}

bool fits(const Type* given, const Type* wanted) {
  return !given || !wanted || common_type(given, wanted) == wanted;
}

bool can_be_equal(const Type* a, const Type* b) {
  const bool booleans =
      (!a || has_kind(a, Type::Kind::boolean)) && (!b || has_kind(b, Type::Kind::boolean));
  return booleans || can_be_ordered(a, b);
}

bool can_be_ordered(const Type* a, const Type* b) {
  return (is_numeric(a) && is_numeric(b)) || (is_text(a) && is_text(b));
}

}  // namespace shirube
