#include "theme/template_parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/theme.h"
#include "base/text.h"
#include "theme/expression_parser.h"
#include "theme/token_reader.h"

namespace shirube {
namespace {

using Kind = TemplateNode::Kind;

constexpr std::size_t deepest_nesting = 64;

/// A tag with an inside, and the tags that may end a stretch of it.
struct Enclosing {
  std::string_view name;
  std::string_view closing;
  std::array<std::string_view, 2> middles;

  bool ends_at(std::string_view tag) const {
    return tag == closing || std::find(middles.begin(), middles.end(), tag) != middles.end();
  }
};

constexpr Enclosing if_tag = {"if", "endif", {"elif", "else"}};
constexpr Enclosing for_tag = {"for", "endfor", {"else", "else"}};
constexpr Enclosing block_tag = {"block", "endblock", {"endblock", "endblock"}};

constexpr std::array<std::string_view, 11> tag_names = {"block",  "elif",    "else",    "endblock",
                                                        "endfor", "endif",   "extends", "for",
                                                        "if",     "include", "set"};

class TemplateParser {
 public:
  TemplateParser(const std::shared_ptr<const SourceText>& source, DiagnosticSink& sink)
      : source_(source), sink_(sink), pieces_(split_template(source, sink)) {}

  TemplateTree parse();

 private:
  using Nodes = std::vector<TemplateNode>;

  /// Up to the end of the file or to a tag that ends one of the enclosing tags.
  void parse_nodes(Nodes& nodes);
  void parse_print(Nodes& nodes);
  void parse_tag(Nodes& nodes);
  void parse_if(TokenReader& tokens, Nodes& nodes);
  void parse_for(TokenReader& tokens, Nodes& nodes);
  void parse_set(TokenReader& tokens, Nodes& nodes);
  void parse_include(TokenReader& tokens, Nodes& nodes);
  void parse_extends(TokenReader& tokens);
  void parse_block(TokenReader& tokens, Nodes& nodes);

  TokenReader read(const Piece& piece) const { return {piece, source_, sink_}; }
  TemplateNode node(Kind kind) const;
  /// Takes a name token as the node's name.
  bool read_name(TokenReader& tokens, TemplateNode& node);
  bool read_file_name(TokenReader& tokens, TemplateNode& node);

  bool enter(const Enclosing& tag);
  /// The name of the tag at hand if it continues or closes the innermost enclosing tag, else empty.
  std::string_view reached() const;
  /// Leaves the innermost enclosing tag, which must end here.
  void leave();
  std::string_view tag_name() const;
  void collect_blocks(const Nodes& nodes, TemplateTree& tree);

  struct Open {
    const Enclosing* tag;
    TemplateSpan span;
  };

  const std::shared_ptr<const SourceText>& source_;
  DiagnosticSink& sink_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  bool gave_up_ = false;
  std::string parent_;
  TemplateSpan parent_span_;
};

TemplateTree TemplateParser::parse() {
  TemplateTree tree;
  tree.source = source_;
  parse_nodes(tree.nodes);
  tree.parent = std::move(parent_);
  tree.parent_span = parent_span_;
  collect_blocks(tree.nodes, tree);
  return tree;
}

void TemplateParser::parse_nodes(Nodes& nodes) {
  while (at_ < pieces_.size()) {
    const Piece& piece = pieces_[at_];
    if (piece.kind == Piece::Kind::text) {
      TemplateNode text = node(Kind::text);
      text.text = piece.text;
      nodes.push_back(std::move(text));
      ++at_;
    } else if (piece.kind == Piece::Kind::print) {
      parse_print(nodes);
      ++at_;
    } else {
      const std::string_view name = tag_name();
      const auto ends = [&](const Open& open) { return open.tag->ends_at(name); };
      if (std::any_of(open_.begin(), open_.end(), ends)) return;
      parse_tag(nodes);
    }
  }
}

void TemplateParser::parse_print(Nodes& nodes) {
  const Piece& piece = pieces_[at_];
  TokenReader tokens = read(piece);
  TemplateNode print = node(Kind::print);
  print.expression = parse_expression(tokens);
  if (print.expression && tokens.expect_end() && !tokens.faulty()) {
    nodes.push_back(std::move(print));
  }
}

void TemplateParser::parse_tag(Nodes& nodes) {
  TokenReader tokens = read(pieces_[at_]);
  const std::string_view name = tag_name();
  if (name.empty()) {
    tokens.fail("if for set include extends block");
    ++at_;
    return;
  }
  const TemplateSpan span = tokens.next().span;
  if (name == "if") return parse_if(tokens, nodes);
  if (name == "for") return parse_for(tokens, nodes);
  if (name == "block") return parse_block(tokens, nodes);
  if (name == "set") {
    parse_set(tokens, nodes);
  } else if (name == "include") {
    parse_include(tokens, nodes);
  } else if (name == "extends") {
    parse_extends(tokens);
  } else if (std::find(tag_names.begin(), tag_names.end(), name) != tag_names.end()) {
    sink_.report(ThemeFault::template_stray_tag, locate(source_, span), {std::string(name)});
  } else {
    const std::vector<std::string> known(tag_names.begin(), tag_names.end());
    sink_.report(ThemeFault::template_unknown_tag, locate(source_, span),
                 {std::string(name), "block extends for if include set"}, nearest(name, known));
  }
  ++at_;
}

void TemplateParser::parse_if(TokenReader& tokens, Nodes& nodes) {
  TemplateNode choose = node(Kind::choose);
  if (!enter(if_tag)) return;
  TemplateNode::Branch first;
  first.condition = parse_expression(tokens);
  if (first.condition) tokens.expect_end();
  choose.branches.push_back(std::move(first));
  parse_nodes(choose.branches.back().body);
  for (std::string_view name = reached(); name == "elif" || name == "else"; name = reached()) {
    TokenReader middle = read(pieces_[at_++]);
    middle.next();
    TemplateNode::Branch branch;
    branch.otherwise = name == "else";
    if (!branch.otherwise) branch.condition = parse_expression(middle);
    if (branch.otherwise || branch.condition) middle.expect_end();
    const bool after_else = choose.branches.back().otherwise;
    if (after_else) middle.fail("endif");
    choose.branches.push_back(std::move(branch));
    parse_nodes(choose.branches.back().body);
  }
  leave();
  nodes.push_back(std::move(choose));
}

void TemplateParser::parse_for(TokenReader& tokens, Nodes& nodes) {
  TemplateNode loop = node(Kind::loop);
  if (!enter(for_tag)) return;
  if (read_name(tokens, loop) && tokens.expect_name("in")) {
    loop.expression = parse_expression(tokens);
    if (loop.expression) tokens.expect_end();
  }
  parse_nodes(loop.body);
  if (reached() == "else") {
    TokenReader middle = read(pieces_[at_++]);
    middle.next();
    middle.expect_end();
    parse_nodes(loop.otherwise);
  }
  leave();
  nodes.push_back(std::move(loop));
}

void TemplateParser::parse_set(TokenReader& tokens, Nodes& nodes) {
  TemplateNode set = node(Kind::set);
  if (!read_name(tokens, set)) return;
  if (tokens.expect_symbol("=")) {
    set.expression = parse_expression(tokens);
    if (set.expression && !tokens.expect_end()) set.expression = nullptr;
  }
  nodes.push_back(std::move(set));
}

void TemplateParser::parse_include(TokenReader& tokens, Nodes& nodes) {
  TemplateNode include = node(Kind::include);
  if (read_file_name(tokens, include) && tokens.expect_end()) nodes.push_back(std::move(include));
}

void TemplateParser::parse_extends(TokenReader& tokens) {
  TemplateNode extends = node(Kind::include);
  if (!open_.empty() || !parent_.empty()) {
    sink_.report(ThemeFault::template_stray_tag, locate(source_, extends.span), {"extends"});
    return;
  }
  if (!read_file_name(tokens, extends) || !tokens.expect_end()) return;
  parent_ = std::move(extends.name);
  parent_span_ = extends.name_span;
}

void TemplateParser::parse_block(TokenReader& tokens, Nodes& nodes) {
  TemplateNode block = node(Kind::block);
  if (!enter(block_tag)) return;
  if (read_name(tokens, block)) tokens.expect_end();
  parse_nodes(block.body);
  if (reached() == "endblock") {
    TokenReader closing = read(pieces_[at_]);
    closing.next();
    if (!closing.at_end() && !closing.take_name(block.name)) closing.fail(block.name);
    closing.expect_end();
  }
  leave();
  if (!block.name.empty()) nodes.push_back(std::move(block));
}

TemplateNode TemplateParser::node(Kind kind) const {
  TemplateNode node;
  node.kind = kind;
  node.span = pieces_[at_].span;
  return node;
}

bool TemplateParser::read_name(TokenReader& tokens, TemplateNode& node) {
  if (tokens.peek().kind != Token::Kind::name) {
    tokens.fail("name");
    return false;
  }
  const Token& name = tokens.next();
  node.name = name.source;
  node.name_span = name.span;
  return true;
}

bool TemplateParser::read_file_name(TokenReader& tokens, TemplateNode& node) {
  if (tokens.peek().kind != Token::Kind::text || tokens.peek().text.empty()) {
    tokens.fail("\"file.html\"");
    return false;
  }
  const Token& name = tokens.next();
  node.name = name.text;
  node.name_span = name.span;
  return true;
}

bool TemplateParser::enter(const Enclosing& tag) {
  const TemplateSpan span = pieces_[at_].span;
  if (open_.size() >= deepest_nesting) {
    if (!gave_up_) sink_.report(ThemeFault::template_limit, locate(source_, span), {"{% {% {% …"});
    gave_up_ = true;
    at_ = pieces_.size();
    return false;
  }
  open_.push_back({&tag, span});
  ++at_;
  return true;
}

std::string_view TemplateParser::reached() const {
  const std::string_view name = tag_name();
  return open_.back().tag->ends_at(name) ? name : std::string_view();
}

void TemplateParser::leave() {
  const Open open = open_.back();
  const bool closed = tag_name() == open.tag->closing;
  open_.pop_back();
  if (closed) {
    TokenReader closing = read(pieces_[at_++]);
    closing.next();
    if (open.tag != &block_tag) closing.expect_end();
  } else if (!gave_up_) {
    sink_.report(ThemeFault::template_unclosed, locate(source_, open.span),
                 {"{% " + std::string(open.tag->name) + " %}",
                  "{% " + std::string(open.tag->closing) + " %}"});
  }
}

std::string_view TemplateParser::tag_name() const {
  if (at_ >= pieces_.size() || pieces_[at_].kind != Piece::Kind::tag) return {};
  const Token& first = pieces_[at_].tokens.front();
  return first.kind == Token::Kind::name ? first.source : std::string_view();
}

void TemplateParser::collect_blocks(const Nodes& nodes, TemplateTree& tree) {
  for (const TemplateNode& node : nodes) {
    if (node.kind == Kind::block && !tree.blocks.emplace(node.name, &node).second) {
      sink_.report(ThemeFault::template_duplicate_block, locate(source_, node.name_span),
                   {node.name});
    }
    for (const TemplateNode::Branch& branch : node.branches) collect_blocks(branch.body, tree);
    collect_blocks(node.body, tree);
    collect_blocks(node.otherwise, tree);
  }
}

}  // namespace

TemplateTree parse_template(const std::shared_ptr<const SourceText>& source, DiagnosticSink& sink) {
  return TemplateParser(source, sink).parse();
}

}  // namespace shirube
