// A template as it is written, before anything is known about types: nodes and expressions with
// their places. Made by the parser, read by the compiler, kept no longer than a compilation.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "theme/template_span.h"

namespace shirube {

struct Expression {
  enum class Kind {
    boolean,
    integer,
    number,
    text,
    name,
    /// operands[0] . text
    member,
    /// operands[0] | text(operands[1]...)
    filter,
    /// operands[0] if operands[1] else operands[2]; the last may be missing.
    choose,
    both,
    either,
    negate,
    equal,
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
  };

  Kind kind = Kind::text;
  TemplateSpan span;
  /// A literal's content, or the name of a value, member or filter.
  std::string text;
  /// Where that name stands, when `span` covers more.
  TemplateSpan name_span;
  std::int64_t integer = 0;
  double number = 0;
  std::vector<std::unique_ptr<Expression>> operands;
  /// How many expressions stand within each other, itself included.
  int depth = 1;
};

/// Null stands for an expression whose fault is reported already.
using ExpressionPointer = std::unique_ptr<Expression>;

struct TemplateNode {
  enum class Kind { text, print, choose, loop, set, include, block };

  /// One way of an {% if %}; the condition of {% else %} is missing.
  struct Branch {
    ExpressionPointer condition;
    bool otherwise = false;
    std::vector<TemplateNode> body;
  };

  Kind kind = Kind::text;
  TemplateSpan span;
  /// Of a text: what is printed.
  std::string_view text;
  /// A variable, file or block, and where its name stands.
  std::string name;
  TemplateSpan name_span;
  ExpressionPointer expression;
  std::vector<Branch> branches;
  std::vector<TemplateNode> body;
  /// Of a loop: what stands for an empty list.
  std::vector<TemplateNode> otherwise;
};

struct TemplateTree {
  std::shared_ptr<const SourceText> source;
  /// The template that this one extends; empty when it stands on its own.
  std::string parent;
  TemplateSpan parent_span;
  std::vector<TemplateNode> nodes;
  /// All blocks, also those within other nodes; they point into `nodes`.
  std::map<std::string, const TemplateNode*, std::less<>> blocks;
};

}  // namespace shirube
