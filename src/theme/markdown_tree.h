// The parsed form of a Markdown text, by cmark-gfm with tables and task lists and nothing else: its
// other extensions change tables that all threads share. Owned by one thread.
#pragma once

#include <cmark-gfm.h>

#include <memory>
#include <string_view>

namespace shirube {

struct CmarkFree {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

using MarkdownTree = std::unique_ptr<cmark_node, CmarkFree>;
using MarkdownIterator = std::unique_ptr<cmark_iter, CmarkFree>;

/// `text` has to be within the limits of markdown_limits.h.
MarkdownTree parse_markdown(std::string_view text);

/// What a node is, extensions included.
enum class MarkdownKind {
  document,
  paragraph,
  heading,
  quotation,
  list,
  item,
  task,
  code_block,
  html_block,
  rule,
  table,
  table_head,
  table_row,
  table_cell,
  text,
  code,
  emphasis,
  strong,
  link,
  image,
  html_inline,
  soft_break,
  line_break,
  other,
};

MarkdownKind kind_of(cmark_node* node);

/// A node's own text; empty for nodes that have none.
std::string_view literal_of(cmark_node* node);

}  // namespace shirube
