#include "theme/template_renderer.h"

#include <array>

#include "theme/escape.h"

namespace shirube {

TemplateRenderer::TemplateRenderer(const TemplateProgram& program, const Object* model,
                                   std::string& out)
    : program_(program),
      model_(model),
      out_(out),
      variables_(program.variable_count),
      turns_(program.loops.size()) {}

void TemplateRenderer::run() {
  using Kind = Instruction::Kind;
  const std::vector<Instruction>& instructions = program_.instructions;
  for (std::size_t at = 0; at < instructions.size();) {
    const auto [kind, a, b] = instructions[at++];
    scratch_used_ = 0;
    switch (kind) {
      case Kind::text:
        out_.append(literal(a, b));
        break;
      case Kind::print_text:
        print_text(a);
        break;
      case Kind::print_markup:
        print_markup(a);
        break;
      case Kind::print_url:
        print_url(a);
        break;
      case Kind::jump:
        at = a;
        break;
      case Kind::jump_unless:
        if (!is_true(evaluate(a))) at = b;
        break;
      case Kind::set:
        set(variables_[a], evaluate(b));
        break;
      case Kind::loop_start:
        if (!start_loop(a)) at = b;
        break;
      case Kind::loop_next:
        if (next_turn(a)) at = b;
        break;
    }
  }
}

bool TemplateRenderer::start_loop(std::uint32_t loop) {
  const Operand operand = evaluate(program_.loops[loop].list);
  const auto* list = std::get_if<const List*>(&operand);
  if (!list || (*list)->empty()) return false;
  turns_[loop] = {*list, 0};
  begin_turn(loop);
  return true;
}

bool TemplateRenderer::next_turn(std::uint32_t loop) {
  Turn& turn = turns_[loop];
  if (++turn.index >= turn.list->size()) return false;
  begin_turn(loop);
  return true;
}

void TemplateRenderer::begin_turn(std::uint32_t loop) {
  const Loop& description = program_.loops[loop];
  const Turn& turn = turns_[loop];
  variables_[description.item].value = operand_of((*turn.list)[turn.index]);
  for (std::uint32_t i = description.first_inner; i < description.end_inner; ++i) {
    variables_[i].value = std::monostate();
  }
}

void TemplateRenderer::set(Variable& variable, const Operand& value) {
  // Text may lie in the scratch or in another variable, whose next {% set %} would change it.
  std::string copy(text_of(value));
  variable.text.swap(copy);
  variable.value = value;
  if (std::holds_alternative<std::string_view>(value)) {
    variable.value = std::string_view(variable.text);
  } else if (std::holds_alternative<UrlView>(value)) {
    variable.value = UrlView{variable.text};
  } else if (std::holds_alternative<HtmlView>(value)) {
    variable.value = HtmlView{variable.text};
  }
}

void TemplateRenderer::print_text(std::uint32_t term) {
  const Operand value = evaluate(term);
  const std::string_view text = text_of(value);
  if (text.empty()) {
    append_plain(value, out_);
  } else {
    escape_html(text, out_);
  }
}

void TemplateRenderer::print_url(std::uint32_t term) {
  const Operand value = evaluate(term);
  if (const auto* url = std::get_if<UrlView>(&value)) escape_html(url->text, out_);
  if (std::holds_alternative<std::int64_t>(value)) append_plain(value, out_);
}

void TemplateRenderer::print_markup(std::uint32_t term) {
  const Operand value = evaluate(term);
  if (const auto* html = std::get_if<HtmlView>(&value)) out_.append(html->markup);
}

Operand TemplateRenderer::evaluate(std::uint32_t index) {
  // Names are most of what templates ask for; apart from the rest they need little of the stack.
  const Term& term = program_.terms[index];
  switch (term.kind) {
    case Term::Kind::model:
      return member(model_, term.a);
    case Term::Kind::variable:
      return variables_[term.a].value;
    case Term::Kind::member: {
      const Operand owner = evaluate(term.a);
      const auto* object = std::get_if<const Object*>(&owner);
      return member(object ? *object : nullptr, term.b);
    }
    default:
      return calculate(index);
  }
}

Operand TemplateRenderer::calculate(std::uint32_t index) {
  using Kind = Term::Kind;
  const Term& term = program_.terms[index];
  switch (term.kind) {
    case Kind::boolean:
      return term.integer != 0;
    case Kind::integer:
      return term.integer;
    case Kind::number:
      return term.number;
    case Kind::text:
      return literal(term.a, term.b);
    case Kind::loop_index:
    case Kind::loop_index0:
    case Kind::loop_first:
    case Kind::loop_last:
    case Kind::loop_length:
      return evaluate_loop(term);
    case Kind::negate:
      return !is_true(evaluate(term.a));
    case Kind::both: {
      Operand left = evaluate(term.a);
      return is_true(left) ? evaluate(term.b) : left;
    }
    case Kind::either: {
      Operand left = evaluate(term.a);
      return is_true(left) ? left : evaluate(term.b);
    }
    case Kind::choose:
      return evaluate(is_true(evaluate(term.b)) ? term.a : term.c);
    case Kind::equal:
      return equal(evaluate(term.a), evaluate(term.b));
    case Kind::not_equal:
      return !equal(evaluate(term.a), evaluate(term.b));
    case Kind::less:
      return less(evaluate(term.a), evaluate(term.b));
    case Kind::less_or_equal:
      return less_or_equal(evaluate(term.a), evaluate(term.b));
    case Kind::filter:
      return evaluate_filter(term);
    default:
      return std::monostate();
  }
}

Operand TemplateRenderer::evaluate_loop(const Term& term) const {
  const Turn& turn = turns_[term.a];
  const auto index = static_cast<std::int64_t>(turn.index);
  const auto length = static_cast<std::int64_t>(turn.list->size());
  switch (term.kind) {
    case Term::Kind::loop_index:
      return index + 1;
    case Term::Kind::loop_index0:
      return index;
    case Term::Kind::loop_first:
      return index == 0;
    case Term::Kind::loop_last:
      return index + 1 == length;
    default:
      return length;
  }
}

Operand TemplateRenderer::evaluate_filter(const Term& term) {
  std::array<Operand, 3> operands;
  const std::uint32_t terms[] = {term.a, term.b, term.c};
  const auto count = static_cast<std::size_t>(term.integer);
  for (std::size_t i = 0; i < count; ++i) operands[i] = evaluate(terms[i]);
  return apply_filter(term.filter, std::span(operands).first(count), scratch());
}

Operand TemplateRenderer::member(const Object* object, std::uint32_t index) const {
  if (!object || index >= object->members.size()) return std::monostate();
  return operand_of(object->members[index]);
}

std::string& TemplateRenderer::scratch() {
  if (scratch_used_ == scratch_.size()) scratch_.push_back(std::make_unique<std::string>());
  std::string& text = *scratch_[scratch_used_++];
  text.clear();
  return text;
}

}  // namespace shirube
