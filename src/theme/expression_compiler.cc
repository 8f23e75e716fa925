#include "theme/expression_compiler.h"

#include <vector>

#include "base/faults/theme.h"
#include "base/text.h"
#include "base/type.h"
#include "theme/template_faults.h"
#include "theme/type_rules.h"

namespace shirube {
namespace {

using Kind = Expression::Kind;

Term term_of(Term::Kind kind, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0) {
  Term term;
  term.kind = kind;
  term.a = a;
  term.b = b;
  term.c = c;
  return term;
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

std::vector<std::string> member_names(const Type& type) {
  std::vector<std::string> names;
  for (const Type::Member& member : type.members) names.emplace_back(member.key);
  return names;
}

}  // namespace

TypedTerm ExpressionCompiler::compile(const Expression& expression, const TemplateScope& scope,
                                      const std::shared_ptr<const SourceText>& source) {
  return compile(expression, Surroundings{scope, source});
}

TypedTerm ExpressionCompiler::compile(const Expression& expression, const Surroundings& around) {
  if (const Value* value = constant(expression, around)) return constant_term(*value);
  switch (expression.kind) {
    case Kind::boolean:
    case Kind::integer:
    case Kind::number:
    case Kind::text:
      return literal(expression);
    case Kind::name:
      return name(expression, around);
    case Kind::member:
      return member(expression, around);
    case Kind::filter:
      return filter(expression, around);
    case Kind::choose:
      return choose(expression, around);
    case Kind::both:
    case Kind::either:
    case Kind::negate:
      return logic(expression, around);
    case Kind::equal:
    case Kind::not_equal:
    case Kind::less:
    case Kind::less_or_equal:
    case Kind::greater:
    case Kind::greater_or_equal:
      return comparison(expression, around);
  }
  return unknown();
}

TypedTerm ExpressionCompiler::literal(const Expression& expression) {
  Term term;
  switch (expression.kind) {
    case Kind::boolean:
      term.kind = Term::Kind::boolean;
      term.integer = expression.integer;
      return add(term, &boolean_type());
    case Kind::integer:
      term.kind = Term::Kind::integer;
      term.integer = expression.integer;
      return add(term, &integer_type());
    case Kind::number:
      term.kind = Term::Kind::number;
      term.number = expression.number;
      return add(term, &number_type());
    default:
      return text(expression.text);
  }
}

TypedTerm ExpressionCompiler::text(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(program_.literals.size());
  program_.literals += text;
  return add(term_of(Term::Kind::text, begin, static_cast<std::uint32_t>(text.size())),
             &text_type());
}

const Value* ExpressionCompiler::constant(const Expression& expression,
                                          const Surroundings& around) const {
  const Object* owner = nullptr;
  if (expression.kind == Kind::name) {
    const bool taken = around.scope.find(expression.text) || model_.index_of(expression.text) >= 0;
    owner = taken ? nullptr : &constants_;
  } else if (expression.kind == Kind::member) {
    const Value* value = constant(*expression.operands[0], around);
    owner = value ? value->as<Object>() : nullptr;
  }
  const int index = owner && owner->type ? owner->type->index_of(expression.text) : -1;
  return index < 0 ? nullptr : &owner->members[static_cast<std::size_t>(index)];
}

/// Of an object only its type is of use: for the message when a member of it is not there.
TypedTerm ExpressionCompiler::constant_term(const Value& value) {
  if (const std::string* words = value.as<std::string>()) return text(*words);
  const Object* object = value.as<Object>();
  return {unknown().term, object ? object->type : nullptr};
}

TypedTerm ExpressionCompiler::name(const Expression& expression, const Surroundings& around) {
  using Variable = TemplateScope::Variable;
  if (const Variable* variable = around.scope.find(expression.text)) {
    // `loop` alone is of no use; its type makes whatever is tried with it a fault.
    if (variable->kind == Variable::Kind::loop) return {unknown().term, &loop_type()};
    return add(term_of(Term::Kind::variable, variable->index), variable->type);
  }
  const int index = model_.index_of(expression.text);
  if (index >= 0) {
    return add(term_of(Term::Kind::model, static_cast<std::uint32_t>(index)),
               model_.members[static_cast<std::size_t>(index)].type);
  }
  std::vector<std::string> known = member_names(model_);
  around.scope.append_names(known);
  if (constants_.type) {
    for (std::string& name : member_names(*constants_.type)) known.push_back(std::move(name));
  }
  faults_.report(ThemeFault::template_unknown_name, around.source, expression.name_span,
                 {expression.text, model_.name, listed(known)}, nearest(expression.text, known));
  return unknown();
}

TypedTerm ExpressionCompiler::member(const Expression& expression, const Surroundings& around) {
  const Expression& owner = *expression.operands[0];
  if (owner.kind == Kind::name) {
    const TemplateScope::Variable* variable = around.scope.find(owner.text);
    if (variable && variable->kind == TemplateScope::Variable::Kind::loop) {
      return loop_member(expression, variable->index, around);
    }
  }
  const TypedTerm object = compile(owner, around);
  if (!object.type) return unknown();
  if (object.type->kind != Type::Kind::object) {
    wrong_type(owner, object.type, "object", around);
    return unknown();
  }
  const int index = object.type->index_of(expression.text);
  if (index < 0) {
    unknown_member(expression, *object.type, around);
    return unknown();
  }
  return add(term_of(Term::Kind::member, object.term, static_cast<std::uint32_t>(index)),
             object.type->members[static_cast<std::size_t>(index)].type);
}

TypedTerm ExpressionCompiler::loop_member(const Expression& expression, std::uint32_t loop,
                                          const Surroundings& around) {
  const int index = loop_type().index_of(expression.text);
  if (index < 0) {
    unknown_member(expression, loop_type(), around);
    return unknown();
  }
  const auto kind = static_cast<Term::Kind>(static_cast<int>(Term::Kind::loop_index) + index);
  return add(term_of(kind, loop), loop_type().members[static_cast<std::size_t>(index)].type);
}

TypedTerm ExpressionCompiler::filter(const Expression& expression, const Surroundings& around) {
  std::vector<TypedTerm> operands;
  std::vector<const Type*> types;
  for (const ExpressionPointer& operand : expression.operands) {
    operands.push_back(compile(*operand, around));
    types.push_back(operands.back().type);
  }
  const std::optional<Filter> filter = filter_by_name(expression.text);
  if (!filter) {
    const std::vector<std::string> known = filter_names();
    faults_.report(ThemeFault::template_unknown_filter, around.source, expression.name_span,
                   {expression.text, listed(known)}, nearest(expression.text, known));
    return unknown();
  }
  const FilterCheck check = check_filter(*filter, types);
  if (check.faulty_operand == FilterCheck::argument_count) {
    faults_.report(ThemeFault::template_wrong_type, around.source, expression.name_span,
                   {expression.text + "(…)", check.needed});
    return unknown();
  }
  if (!check.needed.empty()) {
    const Expression& faulty = *expression.operands[check.faulty_operand];
    wrong_type(faulty, types[check.faulty_operand], check.needed, around);
    return unknown();
  }
  operands.resize(3);
  Term term = term_of(Term::Kind::filter, operands[0].term, operands[1].term, operands[2].term);
  term.filter = *filter;
  term.integer = static_cast<std::int64_t>(expression.operands.size());
  return add(term, check.result);
}

TypedTerm ExpressionCompiler::choose(const Expression& expression, const Surroundings& around) {
  const TypedTerm value = compile(*expression.operands[0], around);
  const TypedTerm condition = compile(*expression.operands[1], around);
  const bool has_else = expression.operands.size() > 2;
  const TypedTerm otherwise =
      has_else ? compile(*expression.operands[2], around) : TypedTerm{unknown().term, value.type};
  const Type* type = common_type(value.type, otherwise.type);
  if (!type && value.type && otherwise.type) {
    wrong_type(*expression.operands[2], otherwise.type, value.type->name, around);
  }
  return add(term_of(Term::Kind::choose, value.term, condition.term, otherwise.term), type);
}

TypedTerm ExpressionCompiler::logic(const Expression& expression, const Surroundings& around) {
  const TypedTerm left = compile(*expression.operands[0], around);
  if (expression.kind == Kind::negate) {
    return add(term_of(Term::Kind::negate, left.term), &boolean_type());
  }
  const TypedTerm right = compile(*expression.operands[1], around);
  const auto kind = expression.kind == Kind::both ? Term::Kind::both : Term::Kind::either;
  const Type* type = common_type(left.type, right.type);
  const TypedTerm value = add(term_of(kind, left.term, right.term), type);
  if (type || !left.type || !right.type) return value;
  const TypedTerm opposite = add(term_of(Term::Kind::negate, value.term), nullptr);
  return add(term_of(Term::Kind::negate, opposite.term), &condition_type());
}

TypedTerm ExpressionCompiler::comparison(const Expression& expression, const Surroundings& around) {
  TypedTerm left = compile(*expression.operands[0], around);
  TypedTerm right = compile(*expression.operands[1], around);
  const bool equality = expression.kind == Kind::equal || expression.kind == Kind::not_equal;
  const bool fit =
      equality ? can_be_equal(left.type, right.type) : can_be_ordered(left.type, right.type);
  if (!fit) {
    const Type* known = left.type ? left.type : right.type;
    const bool left_can_be = equality ? can_be_equal(known, known) : can_be_ordered(known, known);
    if (left.type && left_can_be) {
      wrong_type(*expression.operands[1], right.type, left.type->name, around);
    } else {
      wrong_type(*expression.operands[left.type ? 0 : 1], known,
                 equality ? "text, integer, number, boolean" : "text, integer, number", around);
    }
  }
  const bool swapped =
      expression.kind == Kind::greater || expression.kind == Kind::greater_or_equal;
  if (swapped) std::swap(left, right);
  Term::Kind kind = Term::Kind::equal;
  if (expression.kind == Kind::not_equal) kind = Term::Kind::not_equal;
  if (expression.kind == Kind::less || expression.kind == Kind::greater) kind = Term::Kind::less;
  if (expression.kind == Kind::less_or_equal || expression.kind == Kind::greater_or_equal) {
    kind = Term::Kind::less_or_equal;
  }
  return add(term_of(kind, left.term, right.term), &boolean_type());
}

TypedTerm ExpressionCompiler::add(Term term, const Type* type) {
  program_.terms.push_back(term);
  return {static_cast<std::uint32_t>(program_.terms.size() - 1), type};
}

TypedTerm ExpressionCompiler::unknown() {
  return add(Term(), nullptr);
}

void ExpressionCompiler::unknown_member(const Expression& expression, const Type& type,
                                        const Surroundings& around) {
  const std::vector<std::string> known = member_names(type);
  faults_.report(ThemeFault::template_unknown_name, around.source, expression.name_span,
                 {expression.text, type.name, listed(known)}, nearest(expression.text, known));
}

void ExpressionCompiler::wrong_type(const Expression& expression, const Type* type,
                                    const std::string& needed, const Surroundings& around) {
  faults_.report(ThemeFault::template_wrong_type, around.source, expression.span,
                 {type ? type->name : "?", needed});
}

}  // namespace shirube
