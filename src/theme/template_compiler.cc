#include "theme/template_compiler.h"

#include <algorithm>
#include <utility>

#include "base/faults/theme.h"
#include "base/text.h"
#include "base/type.h"
#include "theme/template_parser.h"
#include "theme/template_source.h"
#include "theme/type_rules.h"

namespace shirube {
namespace {

using Kind = TemplateNode::Kind;

constexpr std::size_t deepest_include = 32;
constexpr std::size_t most_expansions = 10'000;
constexpr std::size_t most_instructions = 1'000'000;

std::string joined(const std::vector<const TemplateTree*>& trees, const TemplateTree& last) {
  std::string path;
  for (const TemplateTree* tree : trees) path += tree->source->path() + " → ";
  return path + last.source->path();
}

}  // namespace

TemplateCompiler::TemplateCompiler(const Type& model, const Object& constants,
                                   const TemplateSource& source, DiagnosticSink& sink)
    : source_(source), faults_(sink), expressions_(model, constants, program_, faults_) {}

std::optional<TemplateProgram> TemplateCompiler::compile(std::string_view name) {
  const TemplateTree* tree = load(name, nullptr, {});
  if (!tree) return std::nullopt;
  TemplateScope scope;
  compile_file(*tree, scope);
  if (faults_.any()) return std::nullopt;
  return std::move(program_);
}

const TemplateTree* TemplateCompiler::load(std::string_view name, const TemplateTree* asking,
                                           TemplateSpan span) {
  const auto known = trees_.find(name);
  if (known != trees_.end()) return known->second.get();
  const std::shared_ptr<const SourceText> text = source_.find(name);
  if (!text) {
    faults_.report(ThemeFault::template_missing_file, asking ? asking->source : nullptr, span,
                   {std::string(name)}, nearest(name, source_.names()));
    return nullptr;
  }
  auto tree = std::make_unique<TemplateTree>(parse_template(text, faults_.sink()));
  return trees_.emplace(name, std::move(tree)).first->second.get();
}

std::optional<TemplateCompiler::Family> TemplateCompiler::family_of(const TemplateTree& tree) {
  Family family;
  for (const TemplateTree* member = &tree; member;) {
    if (std::find(family.trees.begin(), family.trees.end(), member) != family.trees.end()) {
      const TemplateTree& last = *family.trees.back();
      faults_.report(ThemeFault::template_recursion, last.source, last.parent_span,
                     {joined(family.trees, *member)});
      return std::nullopt;
    }
    family.trees.push_back(member);
    for (const auto& [name, block] : member->blocks)
      family.blocks.try_emplace(name, Definition{block, member});
    if (member->parent.empty()) return family;
    member = load(member->parent, member, member->parent_span);
  }
  return std::nullopt;
}

void TemplateCompiler::compile_file(const TemplateTree& tree, TemplateScope& scope) {
  const std::optional<Family> family = family_of(tree);
  if (!family) return;
  active_files_.push_back(&tree);
  const HtmlContext start = context_;
  for (std::size_t level = 0; level + 1 < family->trees.size(); ++level) {
    compile_outside(*family, level, scope);
  }
  const TemplateTree& root = *family->trees.back();
  compile_nodes(root.nodes, {*family, root, scope});
  check_closed(start);
  active_files_.pop_back();
}

void TemplateCompiler::compile_outside(const Family& family, std::size_t level,
                                       TemplateScope& scope) {
  const TemplateTree& tree = *family.trees[level];
  std::vector<std::string> inherited;
  for (std::size_t above = level + 1; above < family.trees.size(); ++above) {
    for (const auto& block : family.trees[above]->blocks) inherited.push_back(block.first);
  }
  for (const TemplateNode& node : tree.nodes) {
    if (node.kind == Kind::set) {
      compile_set(node, {family, tree, scope});
    } else if (node.kind == Kind::block) {
      if (std::find(inherited.begin(), inherited.end(), node.name) != inherited.end()) continue;
      faults_.report(ThemeFault::template_unknown_block, tree.source, node.name_span,
                     {node.name, tree.parent, join(inherited, ", ")},
                     nearest(node.name, inherited));
    } else if (node.kind != Kind::text || !trim(node.text).empty()) {
      TemplateSpan span = node.span;
      if (node.kind == Kind::text) {
        span.offset += static_cast<std::uint32_t>(trim(node.text).data() - node.text.data());
        span.length = static_cast<std::uint32_t>(trim(node.text).size());
      }
      faults_.report(ThemeFault::template_outside_block, tree.source, span);
    }
  }
}

void TemplateCompiler::compile_nodes(const Nodes& nodes, const Place& place) {
  for (const TemplateNode& node : nodes) {
    switch (node.kind) {
      case Kind::text:
        compile_text(node, place);
        break;
      case Kind::print:
        compile_print(node, place);
        break;
      case Kind::choose:
        compile_choose(node, place);
        break;
      case Kind::loop:
        compile_loop(node, place);
        break;
      case Kind::set:
        compile_set(node, place);
        break;
      case Kind::include:
        compile_include(node, place);
        break;
      case Kind::block:
        if (within_limits(place.tree, node.span)) {
          compile_block(place.family, {&place.family, node.name}, place.scope);
        }
        break;
    }
  }
}

void TemplateCompiler::compile_text(const TemplateNode& node, const Place& place) {
  const auto start = static_cast<std::uint32_t>(program_.literals.size());
  const auto length = static_cast<std::uint32_t>(node.text.size());
  program_.literals += node.text;
  emit(Instruction::Kind::text, start, length);
  for (std::size_t i = 0; i < node.text.size(); ++i) {
    const bool was_in_text = context_.in_text();
    context_.read(node.text.substr(i, 1));
    if (!was_in_text || context_.in_text()) continue;
    open_tree_ = &place.tree;
    open_span_ = {node.span.offset + static_cast<std::uint32_t>(i),
                  static_cast<std::uint32_t>(node.text.size() - i)};
  }
}

void TemplateCompiler::compile_print(const TemplateNode& node, const Place& place) {
  const TypedTerm value = compile_expression(node.expression, place);
  if (context_.accepts() == HtmlContext::Accepts::nothing) {
    faults_.report(ThemeFault::template_unsafe_place, place.tree.source, node.span,
                   {context_.place()});
  } else if (value.type) {
    if (const auto kind = printing(node, *value.type, place)) emit(*kind, value.term);
  }
  context_.read_value();
}

std::optional<Instruction::Kind> TemplateCompiler::printing(const TemplateNode& node,
                                                            const Type& type, const Place& place) {
  const auto wrong_type = [&](std::string needed) {
    faults_.report(ThemeFault::template_wrong_type, place.tree.source, node.expression->span,
                   {type.name, std::move(needed)});
    return std::nullopt;
  };
  const bool for_url = context_.accepts() == HtmlContext::Accepts::url;
  if (!is_printable(&type)) return wrong_type(for_url ? "url" : "text, integer, number, boolean");
  if (for_url) {
    if (type.kind != Type::Kind::url && type.kind != Type::Kind::integer) return wrong_type("url");
    return Instruction::Kind::print_url;
  }
  if (type.kind != Type::Kind::html) return Instruction::Kind::print_text;
  if (context_.accepts() == HtmlContext::Accepts::markup) return Instruction::Kind::print_markup;
  faults_.report(ThemeFault::template_unsafe_place, place.tree.source, node.span,
                 {"html, " + context_.place()});
  return std::nullopt;
}

void TemplateCompiler::compile_choose(const TemplateNode& node, const Place& place) {
  const HtmlContext start = context_;
  std::optional<HtmlContext> end;
  std::vector<std::uint32_t> jumps;
  bool has_else = false;
  for (const TemplateNode::Branch& branch : node.branches) {
    context_ = start;
    std::optional<std::uint32_t> skip;
    if (!branch.otherwise) {
      const TypedTerm condition = compile_expression(branch.condition, place);
      skip = emit(Instruction::Kind::jump_unless, condition.term);
    }
    has_else = has_else || branch.otherwise;
    compile_nodes(branch.body, place);
    if (&branch != &node.branches.back()) jumps.push_back(emit(Instruction::Kind::jump));
    if (skip) program_.instructions[*skip].b = next_instruction();
    if (end) meet(*end, context_, node, place);
    if (!end) end = context_;
  }
  if (!has_else) meet(*end, start, node, place);
  context_ = *end;
  for (const std::uint32_t jump : jumps) program_.instructions[jump].a = next_instruction();
}

void TemplateCompiler::compile_loop(const TemplateNode& node, const Place& place) {
  const TypedTerm list = compile_expression(node.expression, place);
  if (list.type && list.type->kind != Type::Kind::list) {
    faults_.report(ThemeFault::template_wrong_type, place.tree.source, node.expression->span,
                   {list.type->name, "list"});
  }
  const auto loop = static_cast<std::uint32_t>(program_.loops.size());
  const std::uint32_t item = program_.variable_count++;
  program_.loops.push_back({list.term, item, item + 1, item + 1});

  TemplateScope scope(place.scope, TemplateScope::Writes::outwards);
  const Type* element = list.type ? list.type->element : nullptr;
  scope.declare("loop", {TemplateScope::Variable::Kind::loop, nullptr, loop});
  scope.declare(node.name, {TemplateScope::Variable::Kind::value, element, item});

  const HtmlContext before = context_;
  const std::uint32_t begin = emit(Instruction::Kind::loop_start, loop);
  compile_nodes(node.body, {place.family, place.tree, scope});
  emit(Instruction::Kind::loop_next, loop, begin + 1);
  program_.loops[loop].end_inner = program_.variable_count;
  HtmlContext after = before;
  meet(after, context_, node, place);

  const std::uint32_t leave = emit(Instruction::Kind::jump);
  program_.instructions[begin].b = next_instruction();
  context_ = before;
  compile_nodes(node.otherwise, place);
  meet(context_, after, node, place);
  program_.instructions[leave].a = next_instruction();
}

void TemplateCompiler::compile_set(const TemplateNode& node, const Place& place) {
  using Variable = TemplateScope::Variable;
  const TypedTerm value = compile_expression(node.expression, place);
  Variable* variable = place.scope.find_writable(node.name);
  if (variable && variable->kind == Variable::Kind::loop) {
    faults_.report(ThemeFault::template_syntax, place.tree.source, node.name_span,
                   {"name", node.name});
    return;
  }
  if (value.type == &condition_type()) {
    faults_.report(ThemeFault::template_wrong_type, place.tree.source, node.expression->span,
                   {value.type->name, "boolean, text, …"});
  } else if (!variable) {
    const std::uint32_t index = program_.variable_count++;
    place.scope.declare(node.name, {Variable::Kind::value, value.type, index});
    emit(Instruction::Kind::set, index, value.term);
  } else if (!fits(value.type, variable->type)) {
    faults_.report(ThemeFault::template_wrong_type, place.tree.source, node.expression->span,
                   {value.type->name, variable->type->name});
  } else {
    if (!variable->type) variable->type = value.type;
    emit(Instruction::Kind::set, variable->index, value.term);
  }
}

void TemplateCompiler::compile_include(const TemplateNode& node, const Place& place) {
  const TemplateTree* tree = load(node.name, &place.tree, node.name_span);
  if (!tree) return;
  if (std::find(active_files_.begin(), active_files_.end(), tree) != active_files_.end()) {
    faults_.report(ThemeFault::template_recursion, place.tree.source, node.name_span,
                   {joined(active_files_, *tree)});
    return;
  }
  if (!within_limits(place.tree, node.span)) return;
  TemplateScope scope(place.scope, TemplateScope::Writes::inside);
  compile_file(*tree, scope);
}

void TemplateCompiler::compile_block(const Family& family, ActiveBlock block,
                                     TemplateScope& scope) {
  const Definition& definition = family.blocks.at(block.name);
  if (std::find(active_blocks_.begin(), active_blocks_.end(), block) != active_blocks_.end()) {
    faults_.report(ThemeFault::template_recursion, definition.tree->source,
                   definition.block->name_span, {"block " + std::string(block.name)});
    return;
  }
  active_blocks_.push_back(block);
  const HtmlContext start = context_;
  TemplateScope inside(scope, TemplateScope::Writes::inside);
  compile_nodes(definition.block->body, {family, *definition.tree, inside});
  check_closed(start);
  active_blocks_.pop_back();
}

TypedTerm TemplateCompiler::compile_expression(const ExpressionPointer& expression,
                                               const Place& place) {
  if (!expression) {
    program_.terms.emplace_back();
    return {static_cast<std::uint32_t>(program_.terms.size() - 1), nullptr};
  }
  return expressions_.compile(*expression, place.scope, place.tree.source);
}

void TemplateCompiler::meet(HtmlContext& context, const HtmlContext& other,
                            const TemplateNode& node, const Place& place) {
  const std::string here = context.place();
  if (context.meet(other)) return;
  faults_.report(ThemeFault::template_split_markup, place.tree.source, node.span,
                 {here, other.place()});
}

void TemplateCompiler::check_closed(const HtmlContext& start) {
  if (!start.in_text() || context_.in_text() || !open_tree_) return;
  faults_.report(ThemeFault::template_unclosed, open_tree_->source, open_span_,
                 {context_.place(), context_.closing()});
  context_ = start;
}

bool TemplateCompiler::within_limits(const TemplateTree& tree, TemplateSpan span) {
  ++expansions_;
  const bool fine = active_files_.size() <= deepest_include &&
                    active_blocks_.size() <= deepest_include && expansions_ <= most_expansions &&
                    program_.instructions.size() <= most_instructions;
  // Once is enough: whatever includes this would say the same.
  const bool first = expansions_ <= most_expansions + 1;
  if (!fine && first) {
    faults_.report(ThemeFault::template_limit, tree.source, span, {"include, block"});
    expansions_ = most_expansions + 1;
  }
  return fine;
}

std::uint32_t TemplateCompiler::emit(Instruction::Kind kind, std::uint32_t a, std::uint32_t b) {
  program_.instructions.push_back({kind, a, b});
  return next_instruction() - 1;
}

std::uint32_t TemplateCompiler::next_instruction() const {
  return static_cast<std::uint32_t>(program_.instructions.size());
}

}  // namespace shirube
