#include "theme/expression_parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "theme/token_reader.h"

namespace shirube {
namespace {

using Kind = Expression::Kind;

/// Of parentheses; and of all that is compiled and evaluated by recursion, such as a or b or c.
constexpr int deepest_nesting = 64;
constexpr int deepest_tree = 200;

ExpressionPointer make(Kind kind, TemplateSpan span) {
  auto expression = std::make_unique<Expression>();
  expression->kind = kind;
  expression->span = span;
  return expression;
}

void adopt(Expression& parent, ExpressionPointer child) {
  parent.depth = std::max(parent.depth, child->depth + 1);
  parent.operands.push_back(std::move(child));
}

ExpressionPointer combine(Kind kind, ExpressionPointer left, ExpressionPointer right) {
  auto expression = make(kind, join(left->span, right->span));
  adopt(*expression, std::move(left));
  adopt(*expression, std::move(right));
  return expression;
}

class ExpressionParser {
 public:
  explicit ExpressionParser(TokenReader& tokens) : tokens_(tokens) {}

  ExpressionPointer parse();

 private:
  using Rule = ExpressionPointer (ExpressionParser::*)();
  struct Operator {
    std::string_view sign;
    Kind kind;
  };

  ExpressionPointer either() { return chain({"or", Kind::either}, &ExpressionParser::both); }
  ExpressionPointer both() { return chain({"and", Kind::both}, &ExpressionParser::negation); }
  ExpressionPointer negation();
  ExpressionPointer comparison();
  ExpressionPointer filtered();
  ExpressionPointer path();
  ExpressionPointer primary();
  ExpressionPointer filter(ExpressionPointer input);

  ExpressionPointer chain(Operator op, Rule next);
  bool take(std::string_view sign) { return tokens_.take_symbol(sign) || tokens_.take_name(sign); }
  /// The expression, or null and a fault when it is nested too deeply.
  ExpressionPointer checked(ExpressionPointer expression);

  TokenReader& tokens_;
  int depth_ = 0;
};

ExpressionPointer ExpressionParser::parse() {
  if (++depth_ > deepest_nesting) {
    tokens_.fail_too_deep();
    return nullptr;
  }
  ExpressionPointer value = either();
  if (value && tokens_.take_name("if")) {
    ExpressionPointer condition = either();
    if (!condition) return nullptr;
    auto chosen = combine(Kind::choose, std::move(value), std::move(condition));
    if (tokens_.take_name("else")) {
      ExpressionPointer otherwise = either();
      if (!otherwise) return nullptr;
      chosen->span = join(chosen->span, otherwise->span);
      adopt(*chosen, std::move(otherwise));
    }
    value = std::move(chosen);
  }
  --depth_;
  return value;
}

ExpressionPointer ExpressionParser::checked(ExpressionPointer expression) {
  if (expression->depth <= deepest_tree) return expression;
  tokens_.fail_too_deep();
  return nullptr;
}

ExpressionPointer ExpressionParser::chain(Operator op, Rule next) {
  ExpressionPointer left = (this->*next)();
  while (left && take(op.sign)) {
    ExpressionPointer right = (this->*next)();
    if (!right) return nullptr;
    left = checked(combine(op.kind, std::move(left), std::move(right)));
  }
  return left;
}

ExpressionPointer ExpressionParser::negation() {
  const TemplateSpan start = tokens_.peek().span;
  bool negated = false;
  bool any = false;
  while (tokens_.take_name("not")) {
    negated = !negated;
    any = true;
  }
  ExpressionPointer value = comparison();
  // Two negations still make a boolean of the value.
  for (int i = 0; value && any && i < (negated ? 1 : 2); ++i) {
    auto negation = make(Kind::negate, join(start, value->span));
    adopt(*negation, std::move(value));
    value = std::move(negation);
  }
  return value;
}

ExpressionPointer ExpressionParser::comparison() {
  constexpr std::array<Operator, 6> operators = {{{"==", Kind::equal},
                                                  {"!=", Kind::not_equal},
                                                  {"<=", Kind::less_or_equal},
                                                  {">=", Kind::greater_or_equal},
                                                  {"<", Kind::less},
                                                  {">", Kind::greater}}};
  ExpressionPointer left = filtered();
  if (!left) return nullptr;
  for (const Operator& op : operators) {
    if (!tokens_.take_symbol(op.sign)) continue;
    ExpressionPointer right = filtered();
    return right ? combine(op.kind, std::move(left), std::move(right)) : nullptr;
  }
  return left;
}

ExpressionPointer ExpressionParser::filtered() {
  ExpressionPointer value = path();
  while (value && tokens_.take_symbol("|")) {
    value = filter(std::move(value));
    if (value) value = checked(std::move(value));
  }
  return value;
}

ExpressionPointer ExpressionParser::filter(ExpressionPointer input) {
  if (tokens_.peek().kind != Token::Kind::name) {
    tokens_.fail("filter");
    return nullptr;
  }
  const Token& name = tokens_.next();
  auto filter = make(Kind::filter, join(input->span, name.span));
  filter->text = name.source;
  filter->name_span = name.span;
  adopt(*filter, std::move(input));
  if (!tokens_.take_symbol("(")) return filter;
  while (!tokens_.peek().is_symbol(")")) {
    ExpressionPointer argument = parse();
    if (!argument) return nullptr;
    adopt(*filter, std::move(argument));
    if (!tokens_.take_symbol(",")) break;
  }
  filter->span = join(filter->span, tokens_.peek().span);
  return tokens_.expect_symbol(")") ? std::move(filter) : nullptr;
}

ExpressionPointer ExpressionParser::path() {
  ExpressionPointer value = primary();
  while (value && tokens_.take_symbol(".")) {
    if (tokens_.peek().kind != Token::Kind::name) {
      tokens_.fail("name");
      return nullptr;
    }
    const Token& name = tokens_.next();
    auto member = make(Kind::member, join(value->span, name.span));
    member->text = name.source;
    member->name_span = name.span;
    adopt(*member, std::move(value));
    value = checked(std::move(member));
  }
  return value;
}

ExpressionPointer ExpressionParser::primary() {
  if (tokens_.take_symbol("(")) {
    ExpressionPointer inside = parse();
    return inside && tokens_.expect_symbol(")") ? std::move(inside) : nullptr;
  }
  constexpr std::array<std::string_view, 5> reserved = {"and", "or", "not", "if", "else"};
  const Token& token = tokens_.peek();
  if (token.kind == Token::Kind::name &&
      std::find(reserved.begin(), reserved.end(), token.source) != reserved.end()) {
    tokens_.fail("value");
    return nullptr;
  }
  ExpressionPointer value = make(Kind::name, token.span);
  switch (token.kind) {
    case Token::Kind::name:
      value->text = token.source;
      value->name_span = token.span;
      if (token.source == "true" || token.source == "false") {
        value->kind = Kind::boolean;
        value->integer = token.source == "true" ? 1 : 0;
      }
      break;
    case Token::Kind::integer:
      value->kind = Kind::integer;
      value->integer = token.integer;
      break;
    case Token::Kind::number:
      value->kind = Kind::number;
      value->number = token.number;
      break;
    case Token::Kind::text:
      value->kind = Kind::text;
      value->text = token.text;
      break;
    case Token::Kind::symbol:
    case Token::Kind::end:
      tokens_.fail("value");
      return nullptr;
  }
  tokens_.next();
  return value;
}

}  // namespace

ExpressionPointer parse_expression(TokenReader& tokens) {
  return ExpressionParser(tokens).parse();
}

}  // namespace shirube
