// Turns an expression into terms of a program: names become indexes, types are checked. Used by one
// TemplateCompiler at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/value.h"
#include "theme/template_program.h"
#include "theme/template_scope.h"
#include "theme/template_tree.h"

namespace shirube {

class TemplateFaults;

struct TypedTerm {
  std::uint32_t term = 0;
  /// Null after a fault: whatever uses the term need not report it again.
  const Type* type = nullptr;
};

class ExpressionCompiler {
 public:
  ExpressionCompiler(const Type& model, const Object& constants, TemplateProgram& program,
                     TemplateFaults& faults)
      : model_(model), constants_(constants), program_(program), faults_(faults) {}

  /// `source` is the file in which `expression` stands.
  TypedTerm compile(const Expression& expression, const TemplateScope& scope,
                    const std::shared_ptr<const SourceText>& source);

 private:
  struct Surroundings {
    const TemplateScope& scope;
    const std::shared_ptr<const SourceText>& source;
  };

  TypedTerm compile(const Expression& expression, const Surroundings& around);
  TypedTerm literal(const Expression& expression);
  TypedTerm text(std::string_view text);
  /// What `label_of.facility.phone` stands for; null when it is no constant.
  const Value* constant(const Expression& expression, const Surroundings& around) const;
  TypedTerm constant_term(const Value& value);
  TypedTerm name(const Expression& expression, const Surroundings& around);
  TypedTerm member(const Expression& expression, const Surroundings& around);
  TypedTerm loop_member(const Expression& expression, std::uint32_t loop,
                        const Surroundings& around);
  TypedTerm filter(const Expression& expression, const Surroundings& around);
  TypedTerm choose(const Expression& expression, const Surroundings& around);
  TypedTerm logic(const Expression& expression, const Surroundings& around);
  TypedTerm comparison(const Expression& expression, const Surroundings& around);

  TypedTerm add(Term term, const Type* type);
  TypedTerm unknown();
  void unknown_member(const Expression& expression, const Type& type, const Surroundings& around);
  void wrong_type(const Expression& expression, const Type* type, const std::string& needed,
                  const Surroundings& around);

  const Type& model_;
  const Object& constants_;
  TemplateProgram& program_;
  TemplateFaults& faults_;
};

}  // namespace shirube
