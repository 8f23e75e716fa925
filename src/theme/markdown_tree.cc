#include "theme/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

namespace shirube {
namespace {

struct Extensions {
  // Registration changes global lists: once, before the first text, whichever thread has it.
  Extensions() {
    cmark_gfm_core_extensions_ensure_registered();
    table = cmark_find_syntax_extension("table");
    tasklist = cmark_find_syntax_extension("tasklist");
  }

  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* tasklist = nullptr;
};

MarkdownKind extension_kind(cmark_node* node) {
  const std::string_view name = cmark_node_get_type_string(node);
  if (name == "table") return MarkdownKind::table;
  if (name == "table_header") return MarkdownKind::table_head;
  if (name == "table_row") return MarkdownKind::table_row;
  if (name == "table_cell") return MarkdownKind::table_cell;
  if (name == "tasklist") return MarkdownKind::task;
  return MarkdownKind::other;
}

}  // namespace

MarkdownTree parse_markdown(std::string_view text) {
  static const Extensions extensions;
  const std::unique_ptr<cmark_parser, CmarkFree> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  cmark_parser_attach_syntax_extension(parser.get(), extensions.table);
  cmark_parser_attach_syntax_extension(parser.get(), extensions.tasklist);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  MarkdownTree tree(cmark_parser_finish(parser.get()));
  // The parser cuts texts where a sign might have been one.
  cmark_consolidate_text_nodes(tree.get());
  return tree;
}

MarkdownKind kind_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
      return MarkdownKind::document;
    case CMARK_NODE_PARAGRAPH:
      return MarkdownKind::paragraph;
    case CMARK_NODE_HEADING:
      return MarkdownKind::heading;
    case CMARK_NODE_BLOCK_QUOTE:
      return MarkdownKind::quotation;
    case CMARK_NODE_LIST:
      return MarkdownKind::list;
    case CMARK_NODE_ITEM:
      return extension_kind(node) == MarkdownKind::task ? MarkdownKind::task : MarkdownKind::item;
    case CMARK_NODE_CODE_BLOCK:
      return MarkdownKind::code_block;
    case CMARK_NODE_HTML_BLOCK:
      return MarkdownKind::html_block;
    case CMARK_NODE_THEMATIC_BREAK:
      return MarkdownKind::rule;
    case CMARK_NODE_TEXT:
      return MarkdownKind::text;
    case CMARK_NODE_CODE:
      return MarkdownKind::code;
    case CMARK_NODE_EMPH:
      return MarkdownKind::emphasis;
    case CMARK_NODE_STRONG:
      return MarkdownKind::strong;
    case CMARK_NODE_LINK:
      return MarkdownKind::link;
    case CMARK_NODE_IMAGE:
      return MarkdownKind::image;
    case CMARK_NODE_HTML_INLINE:
      return MarkdownKind::html_inline;
    case CMARK_NODE_SOFTBREAK:
      return MarkdownKind::soft_break;
    case CMARK_NODE_LINEBREAK:
      return MarkdownKind::line_break;
    default:
      return extension_kind(node);
  }
}

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal ? std::string_view(literal) : std::string_view();
}

}  // namespace shirube
