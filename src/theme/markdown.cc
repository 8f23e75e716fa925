#include "theme/markdown.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/fault.h"
#include "base/text.h"
#include "theme/escape.h"
#include "theme/link_policy.h"
#include "theme/markdown_limits.h"
#include "theme/markdown_tree.h"

namespace shirube {
namespace {

using Kind = MarkdownKind;

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// The text that a reader meets first in `node` or, when it has none, nothing.
std::string_view first_text(cmark_node* node) {
  while (node && cmark_node_first_child(node)) node = cmark_node_first_child(node);
  return node ? literal_of(node) : std::string_view();
}

std::string text_of(cmark_node* node) {
  std::string text;
  const MarkdownIterator iterator(cmark_iter_new(node));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* part = cmark_iter_get_node(iterator.get());
    const bool words = kind_of(part) == Kind::text || kind_of(part) == Kind::code;
    if (event == CMARK_EVENT_ENTER && words) text += literal_of(part);
  }
  return text;
}

class MarkdownRenderer {
 public:
  MarkdownRenderer(const MarkdownPlace& place, DiagnosticSink& sink) : place_(place), sink_(sink) {}

  Html render(std::string_view text);

 private:
  void enter(cmark_node* node);
  void leave(cmark_node* node);

  void text(cmark_node* node);
  void soft_break(cmark_node* node);
  void open_heading(cmark_node* node);
  void open_list(cmark_node* node);
  void open_link(cmark_node* node);
  void open_table(cmark_node* node);
  void open_row();
  void open_cell();
  void html_as_text(cmark_node* node);
  void print(std::string_view text);
  void tag(std::string_view markup) { out_ += markup; }

  /// Reports `fault` where `needle` stands, once for each line.
  void warn(Fault fault, cmark_node* node, std::string_view needle, std::uint32_t& last_line);
  /// Where `needle` stands, at or below the line of `node`.
  Location locate(cmark_node* node, std::string_view needle) const;
  static bool is_tight(cmark_node* paragraph);

  const MarkdownPlace& place_;
  DiagnosticSink& sink_;
  std::string out_;
  struct Heading {
    int written = 0;
    int level = 0;
  };
  std::vector<Heading> headings_;
  /// Of the last one.
  std::string heading_text_;
  /// For each link that is open, whether it became one.
  std::vector<bool> links_;
  struct Table {
    bool in_head = false;
    bool in_body = false;
    std::size_t column = 0;
    std::size_t columns = 0;
    const std::uint8_t* alignments = nullptr;
  };
  Table table_;
  /// The last character that was printed.
  char last_ = 0;
  std::uint32_t last_html_line_ = 0;
  std::uint32_t last_emphasis_line_ = 0;
};

Html MarkdownRenderer::render(std::string_view text) {
  const MarkdownTree tree = parse_markdown(text);
  const MarkdownIterator iterator(cmark_iter_new(tree.get()));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (event == CMARK_EVENT_ENTER) {
      enter(node);
    } else {
      leave(node);
    }
  }
  return {std::move(out_)};
}

void MarkdownRenderer::enter(cmark_node* node) {
  switch (kind_of(node)) {
    case Kind::paragraph:
      return tag(is_tight(node) ? "" : "<p>");
    case Kind::heading:
      return open_heading(node);
    case Kind::quotation:
      return tag("<blockquote>\n");
    case Kind::list:
      return open_list(node);
    case Kind::item:
      return tag("<li>");
    case Kind::task:
      return tag(cmark_gfm_extensions_get_tasklist_item_checked(node) ? "<li>☑ " : "<li>☐ ");
    case Kind::code_block:
      tag("<pre><code>");
      escape_html(literal_of(node), out_);
      return tag("</code></pre>\n");
    case Kind::html_block:
    case Kind::html_inline:
      return html_as_text(node);
    case Kind::rule:
      return tag("<hr>\n");
    case Kind::table:
      return open_table(node);
    case Kind::table_head:
      table_.in_head = true;
      return tag("<thead>\n<tr>");
    case Kind::table_row:
      return open_row();
    case Kind::table_cell:
      return open_cell();
    case Kind::text:
      return text(node);
    case Kind::code:
      tag("<code>");
      print(literal_of(node));
      return tag("</code>");
    case Kind::emphasis:
      return tag("<em>");
    case Kind::strong:
      return tag("<strong>");
    case Kind::link:
      return open_link(node);
    case Kind::image:
      return sink_.report(Fault::markdown_image, locate(node, "!["));
    case Kind::soft_break:
      return soft_break(node);
    case Kind::line_break:
      return tag("<br>\n");
    case Kind::document:
    case Kind::other:
      return;
  }
}

void MarkdownRenderer::leave(cmark_node* node) {
  switch (kind_of(node)) {
    case Kind::paragraph:
      return tag(is_tight(node) ? "" : "</p>\n");
    case Kind::heading:
      return tag("</h" + std::to_string(headings_.back().level) + ">\n");
    case Kind::quotation:
      return tag("</blockquote>\n");
    case Kind::list:
      return tag(cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? "</ol>\n" : "</ul>\n");
    case Kind::item:
    case Kind::task:
      return tag("</li>\n");
    case Kind::table:
      return tag(table_.in_body ? "</tbody>\n</table>\n" : "</table>\n");
    case Kind::table_head:
      table_.in_head = false;
      return tag("</tr>\n</thead>\n");
    case Kind::table_row:
      return tag("</tr>\n");
    case Kind::table_cell:
      return tag(table_.in_head ? "</th>" : "</td>");
    case Kind::emphasis:
      return tag("</em>");
    case Kind::strong:
      return tag("</strong>");
    case Kind::link:
      if (links_.back()) tag("</a>");
      return links_.pop_back();
    default:
      return;
  }
}

void MarkdownRenderer::text(cmark_node* node) {
  const std::string_view literal = literal_of(node);
  if (literal.find("**") != std::string_view::npos) {
    const Location where = locate(node, "**");
    const bool on_purpose =
        where.source && where.source->line(where.line).find("\\*") != std::string_view::npos;
    if (!on_purpose) warn(Fault::markdown_emphasis, node, "**", last_emphasis_line_);
  }
  print(literal);
}

void MarkdownRenderer::soft_break(cmark_node* node) {
  // A line end between Japanese characters is there for the editor; browsers would show a space.
  const std::string_view next = first_text(cmark_node_next(node));
  const bool japanese = !is_ascii(last_) && !next.empty() && !is_ascii(next.front());
  if (!japanese) out_ += '\n';
}

void MarkdownRenderer::print(std::string_view text) {
  if (!text.empty()) last_ = text.back();
  escape_html(text, out_);
}

void MarkdownRenderer::open_heading(cmark_node* node) {
  const int written = cmark_node_get_heading_level(node);
  while (!headings_.empty() && headings_.back().written >= written) headings_.pop_back();
  const int level = headings_.empty() ? place_.heading_level : headings_.back().level + 1;
  headings_.push_back({written, std::min(level, 6)});
  heading_text_ = text_of(node);
  tag("<h" + std::to_string(headings_.back().level) + ">");
}

void MarkdownRenderer::open_list(cmark_node* node) {
  if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST) return tag("<ul>\n");
  const int start = cmark_node_get_list_start(node);
  tag(start == 1 ? "<ol>\n" : "<ol start=\"" + std::to_string(start) + "\">\n");
}

void MarkdownRenderer::open_link(cmark_node* node) {
  const char* const written = cmark_node_get_url(node);
  std::string_view target = written ? written : "";
  const bool from_root = target.starts_with('/') && !target.starts_with("//");
  const std::optional<Url> url = checked_url(target.substr(from_root ? 1 : 0));
  links_.push_back(url.has_value());
  if (!url) {
    const bool empty = target.empty();
    sink_.report(Fault::markdown_link, locate(node, empty ? "]()" : target),
                 {empty ? "空です" : std::string(target), empty ? "empty" : std::string(target)});
    return;
  }
  const bool has_scheme = url->text.find(':') < url->text.find_first_of("/?#");
  const bool within_page = url->text.starts_with('#');
  const std::string href = (has_scheme || within_page ? "" : place_.base) + url->text;
  if (place_.on_link) place_.on_link({href, std::string(target), locate(node, target)});
  out_ += "<a href=\"";
  escape_html(href, out_);
  out_ += '"';
  const char* const title = cmark_node_get_title(node);
  if (title && *title) {
    out_ += " title=\"";
    escape_html(title, out_);
    out_ += '"';
  }
  out_ += '>';
}

/// Markdown has no captions. The heading above is read to those who jump from table to table.
void MarkdownRenderer::open_table(cmark_node* node) {
  table_ = {};
  table_.columns = cmark_gfm_extensions_get_table_columns(node);
  table_.alignments = cmark_gfm_extensions_get_table_alignments(node);
  tag("<table>\n");
  if (heading_text_.empty()) return;
  tag("<caption class=\"aside\">");
  escape_html(heading_text_, out_);
  tag("</caption>\n");
}

void MarkdownRenderer::open_row() {
  if (!table_.in_body) tag("<tbody>\n");
  table_.in_body = true;
  table_.column = 0;
  tag("<tr>");
}

void MarkdownRenderer::open_cell() {
  tag(table_.in_head ? "<th scope=\"col\"" : "<td");
  const std::size_t column = table_.column++;
  const bool known = table_.alignments && column < table_.columns;
  if (known && table_.alignments[column] == 'r') tag(" class=\"right\"");
  if (known && table_.alignments[column] == 'c') tag(" class=\"center\"");
  tag(">");
}

void MarkdownRenderer::html_as_text(cmark_node* node) {
  const std::string_view literal = trim(literal_of(node));
  const std::string_view first_line = literal.substr(0, literal.find('\n'));
  warn(Fault::markdown_html, node, first_line, last_html_line_);
  if (kind_of(node) == Kind::html_inline) return print(literal_of(node));
  tag("<p>");
  print(literal);
  tag("</p>\n");
}

bool MarkdownRenderer::is_tight(cmark_node* paragraph) {
  cmark_node* item = cmark_node_parent(paragraph);
  cmark_node* list = item ? cmark_node_parent(item) : nullptr;
  return list && kind_of(list) == Kind::list && cmark_node_get_list_tight(list);
}

void MarkdownRenderer::warn(Fault fault, cmark_node* node, std::string_view needle,
                            std::uint32_t& last_line) {
  const Location where = locate(node, needle);
  if (where.line != last_line || !where.source) sink_.report(fault, where);
  last_line = where.line;
}

Location MarkdownRenderer::locate(cmark_node* node, std::string_view needle) const {
  if (!place_.source) return {};
  const int line = std::max(1, cmark_node_get_start_line(node));
  const std::uint32_t first = place_.first_line + static_cast<std::uint32_t>(line) - 1;
  // The parser's lines do not count link definitions at the start of a paragraph.
  constexpr std::uint32_t lines_to_search = 20;
  for (std::uint32_t at = first; at < first + lines_to_search; ++at) {
    const std::string_view text = place_.source->line(at);
    const std::size_t found = text.find(needle);
    if (found == std::string_view::npos) continue;
    const std::size_t column = character_count(text.substr(0, found)) + 1;
    return {place_.source, at, static_cast<std::uint32_t>(column),
            static_cast<std::uint32_t>(character_count(needle))};
  }
  const std::size_t length = character_count(place_.source->line(first));
  return {place_.source, first, 1, static_cast<std::uint32_t>(std::max<std::size_t>(1, length))};
}

}  // namespace

Html render_markdown(std::string_view text, const MarkdownPlace& place, DiagnosticSink& sink) {
  if (const std::optional<MarkdownExcess> excess = markdown_excess(text)) {
    Location where{place.source, place.first_line + excess->line - 1, 1, 1};
    if (!place.source) where = {};
    sink.report(Fault::markdown_limit, where, {excess->what_ja, excess->what_en});
    return {};
  }
  return MarkdownRenderer(place, sink).render(text);
}

}  // namespace shirube
