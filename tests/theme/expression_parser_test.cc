#include "theme/expression_parser.h"

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "theme/token_reader.h"

namespace shirube {
namespace {

using Kind = Expression::Kind;

std::string sign_of(Kind kind) {
  switch (kind) {
    case Kind::both:
      return " and ";
    case Kind::either:
      return " or ";
    case Kind::equal:
      return " == ";
    case Kind::less:
      return " < ";
    default:
      return " ? ";
  }
}

/// With a bracket around each part.
std::string shown(const Expression& expression) {
  const auto operand = [&](std::size_t i) { return shown(*expression.operands[i]); };
  switch (expression.kind) {
    case Kind::integer:
      return std::to_string(expression.integer);
    case Kind::text:
      return "'" + expression.text + "'";
    case Kind::name:
      return expression.text;
    case Kind::boolean:
      return expression.integer ? "TRUE" : "FALSE";
    case Kind::member:
      return operand(0) + "." + expression.text;
    case Kind::negate:
      return "(not " + operand(0) + ")";
    case Kind::choose:
      return "(" + operand(0) + " if " + operand(1) +
             (expression.operands.size() > 2 ? " else " + operand(2) : "") + ")";
    case Kind::filter: {
      std::string text = "(" + operand(0) + "|" + expression.text;
      for (std::size_t i = 1; i < expression.operands.size(); ++i) text += "," + operand(i);
      return text + ")";
    }
    default:
      return "(" + operand(0) + sign_of(expression.kind) + operand(1) + ")";
  }
}

std::string parsed(const std::string& text) {
  const auto source = std::make_shared<const SourceText>("a.html", "{{ " + text + " }}");
  DiagnosticSink sink;
  const std::vector<Piece> pieces = split_template(source, sink);
  TokenReader tokens(pieces.at(0), source, sink);
  const ExpressionPointer expression = parse_expression(tokens);
  if (!expression || !tokens.expect_end()) return "fault";
  CHECK(expression->span.offset == 3 + text.find_first_not_of("( "));
  return shown(*expression);
}

}  // namespace

TEST_CASE("operators bind as Jinja's do") {
  CHECK(parsed("a or b and c") == "(a or (b and c))");
  CHECK(parsed("a or b or c") == "((a or b) or c)");
  CHECK(parsed("a and b == c") == "(a and (b == c))");
  CHECK(parsed("a == b | f") == "(a == (b|f))");
  CHECK(parsed("a.b.c | f | g(1, 'x')") == "((a.b.c|f)|g,1,'x')");
  CHECK(parsed("a if b else c or d") == "(a if b else (c or d))");
  CHECK(parsed("a if b") == "(a if b)");
  CHECK(parsed("true and false") == "(TRUE and FALSE)");
}

TEST_CASE("not binds looser than comparisons, and twice is a boolean") {
  const auto after_not = [](const std::string& text) { return parsed("a and " + text); };
  CHECK(after_not("not b == c") == "(a and (not (b == c)))");
  CHECK(after_not("not not b") == "(a and (not (not b)))");
  CHECK(after_not("not not not b") == "(a and (not b))");
}

TEST_CASE("parentheses come first") {
  CHECK(parsed("a and (b or c)") == "(a and (b or c))");
  CHECK(parsed("a | f((b if c else d))") == "(a|f,(b if c else d))");
}

TEST_CASE("what is no expression is refused") {
  for (const std::string text :
       {"a b", "a.", "a.1", "a |", "a | 1", "a | f(", "a | f(1", "a | f(1 2)", "(a", "a)", "and",
        "not", "a not b", "a if", "a if b else", "a < b < c", "= a", "if a"}) {
    CAPTURE(text);
    CHECK(parsed(text) == "fault");
  }
}

}  // namespace shirube
