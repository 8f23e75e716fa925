// Runs a compiled template over a model. One for each rendering, on one thread; program and model
// are only read.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "theme/operand.h"
#include "theme/template_program.h"

namespace shirube {

class TemplateRenderer {
 public:
  TemplateRenderer(const TemplateProgram& program, const Object* model, std::string& out);

  void run();

 private:
  struct Variable {
    Operand value;
    /// Holds the text that `value` points at when it was computed.
    std::string text;
  };
  struct Turn {
    const List* list = nullptr;
    std::size_t index = 0;
  };

  bool start_loop(std::uint32_t loop);
  bool next_turn(std::uint32_t loop);
  void begin_turn(std::uint32_t loop);
  void set(Variable& variable, const Operand& value);

  void print_text(std::uint32_t term);
  void print_url(std::uint32_t term);
  void print_markup(std::uint32_t term);

  Operand evaluate(std::uint32_t term);
  /// What is not a plain name.
  Operand calculate(std::uint32_t term);
  Operand evaluate_loop(const Term& term) const;
  Operand evaluate_filter(const Term& term);
  Operand member(const Object* object, std::uint32_t index) const;
  std::string_view literal(std::uint32_t begin, std::uint32_t length) const {
    return std::string_view(program_.literals).substr(begin, length);
  }
  /// An empty text that lives until the next instruction.
  std::string& scratch();

  const TemplateProgram& program_;
  const Object* model_;
  std::string& out_;
  std::vector<Variable> variables_;
  std::vector<Turn> turns_;
  std::vector<std::unique_ptr<std::string>> scratch_;
  std::size_t scratch_used_ = 0;
};

}  // namespace shirube
