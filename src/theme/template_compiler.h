// Compiles a template and all that it extends and includes into one program for one page model:
// inheritance is resolved, names are indexes, and each printed value has the escaping that its type
// and its place in the HTML ask for. Used by one thread, for one compilation.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "theme/expression_compiler.h"
#include "theme/html_context.h"
#include "theme/template_faults.h"
#include "theme/template_program.h"
#include "theme/template_scope.h"
#include "theme/template_tree.h"

namespace shirube {

class TemplateSource;

class TemplateCompiler {
 public:
  TemplateCompiler(const Type& model, const Object& constants, const TemplateSource& source,
                   DiagnosticSink& sink);

  /// Nothing after a fault; all faults are in the sink.
  std::optional<TemplateProgram> compile(std::string_view name);

 private:
  /// A block as one of the family's files defines it.
  struct Definition {
    const TemplateNode* block = nullptr;
    const TemplateTree* tree = nullptr;
  };
  /// A template and those it extends, itself first; and for each block the first who defines it.
  struct Family {
    std::vector<const TemplateTree*> trees;
    std::map<std::string_view, Definition> blocks;
  };
  /// A block that is being compiled.
  struct ActiveBlock {
    const Family* family = nullptr;
    std::string_view name;
    bool operator==(const ActiveBlock&) const = default;
  };
  /// What the nodes at hand belong to.
  struct Place {
    const Family& family;
    const TemplateTree& tree;
    TemplateScope& scope;
  };
  using Nodes = std::vector<TemplateNode>;

  /// The tree of file `name`, parsed once, or null and a fault at `span` of `asking`.
  const TemplateTree* load(std::string_view name, const TemplateTree* asking, TemplateSpan span);
  std::optional<Family> family_of(const TemplateTree& tree);

  void compile_file(const TemplateTree& tree, TemplateScope& scope);
  /// The part of an extending template that is not in blocks: only {% set %} has an effect.
  void compile_outside(const Family& family, std::size_t level, TemplateScope& scope);
  void compile_nodes(const Nodes& nodes, const Place& place);
  void compile_text(const TemplateNode& node, const Place& place);
  void compile_print(const TemplateNode& node, const Place& place);
  void compile_choose(const TemplateNode& node, const Place& place);
  void compile_loop(const TemplateNode& node, const Place& place);
  void compile_set(const TemplateNode& node, const Place& place);
  void compile_include(const TemplateNode& node, const Place& place);
  void compile_block(const Family& family, ActiveBlock block, TemplateScope& scope);

  TypedTerm compile_expression(const ExpressionPointer& expression, const Place& place);
  std::optional<Instruction::Kind> printing(const TemplateNode& node, const Type& type,
                                            const Place& place);
  void meet(HtmlContext& context, const HtmlContext& other, const TemplateNode& node,
            const Place& place);
  /// A stretch that began between tags has to end there.
  void check_closed(const HtmlContext& start);
  /// Counts what is compiled more than once; a fault when it is far too much.
  bool within_limits(const TemplateTree& tree, TemplateSpan span);

  std::uint32_t emit(Instruction::Kind kind, std::uint32_t a = 0, std::uint32_t b = 0);
  std::uint32_t next_instruction() const;

  const TemplateSource& source_;
  TemplateFaults faults_;
  TemplateProgram program_;
  ExpressionCompiler expressions_;
  HtmlContext context_;
  std::map<std::string, std::unique_ptr<TemplateTree>, std::less<>> trees_;
  std::vector<const TemplateTree*> active_files_;
  std::vector<ActiveBlock> active_blocks_;
  std::size_t expansions_ = 0;
  /// Where the last tag, comment or element that is still open began.
  const TemplateTree* open_tree_ = nullptr;
  TemplateSpan open_span_;
};

}  // namespace shirube
