#include "base/text.h"
#include "theme/markdown.h"
#include "theme/markdown_limits.h"
#include "theme/markdown_source.h"
#include "theme/markdown_tree.h"

namespace shirube {
namespace {

using Kind = MarkdownKind;

bool ends_line(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::item ||
         kind == Kind::task || kind == Kind::table_head || kind == Kind::table_row;
}

void append_line_end(std::string& text) {
  while (text.ends_with(' ')) text.pop_back();
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
}

void append(cmark_node* node, std::string& text) {
  switch (kind_of(node)) {
    case Kind::text:
    case Kind::code:
    case Kind::html_inline:
      text += literal_of(node);
      break;
    case Kind::code_block:
    case Kind::html_block:
      text += trim(literal_of(node));
      append_line_end(text);
      break;
    case Kind::soft_break:
    case Kind::line_break:
      append_line_end(text);
      break;
    default:
      break;
  }
}

}  // namespace

std::string markdown_text(std::string_view markdown) {
  std::string text;
  if (markdown_excess(markdown)) return text;
  const MarkdownTree tree = parse_markdown(prepare_markdown(markdown).text);
  const MarkdownIterator iterator(cmark_iter_new(tree.get()));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (event == CMARK_EVENT_ENTER) {
      append(node, text);
    } else if (ends_line(kind_of(node))) {
      append_line_end(text);
    } else if (kind_of(node) == Kind::table_cell) {
      text += ' ';
    }
  }
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace shirube
