// Compiled by two_way_compile.cmake, never linked: WRITTEN is the name of the function that writes.
#include "directory/field.h"

namespace shirube {

struct Score {
  int points = 0;
  bool operator==(const Score&) const = default;
};

template <>
struct Kind<Score> : PlainKind<Score> {
  static std::string_view name() { return "点"; }
  static bool decode(const Node&, Score&, const FieldContext&, Decoder&) { return true; }
  static Value value(const Score& score, Audience) { return score.points; }
  static const Type& type(Audience) { return integer_type(); }
  static std::string WRITTEN(const Score& score) { return std::to_string(score.points); }
};

const ValueKind& score = kind_of<Score>();

}  // namespace shirube
