#include "theme/markdown.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/diagnostic.h"
#include "base/faults/directory.h"
#include "base/faults/source.h"
#include "base/text.h"
#include "base/web_url.h"
#include "theme/bare_link.h"
#include "theme/escape.h"
#include "theme/heading_ids.h"
#include "theme/link_policy.h"
#include "theme/list_numbers.h"
#include "theme/markdown_limits.h"
#include "theme/markdown_loss.h"
#include "theme/markdown_signs.h"
#include "theme/markdown_source.h"
#include "theme/markdown_tree.h"

namespace shirube {
namespace {

/// What a link with a slip in its scheme (https;//…), or none before www., was meant to be; empty
/// for all else.
std::string meant_address(std::string_view target) {
  const std::optional<WebUrl> web = read_web_url(target);
  if (!web || web->scheme == WebUrl::Scheme::as_written) return "";
  const bool mended = web->scheme == WebUrl::Scheme::mended;
  return mended || target.starts_with("www.") ? web->url : std::string();
}

using Kind = MarkdownKind;

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
  MarkdownRenderer(const std::vector<std::string_view>& lines, const MarkdownPlace& place,
                   DiagnosticSink& sink)
      : lines_(lines), place_(place), sink_(sink) {}

  Html render(cmark_node* tree);

 private:
  void enter(cmark_node* node);
  void leave(cmark_node* node);

  void text(cmark_node* node);
  void text_with_links(cmark_node* node);
  void name_headings(cmark_node* tree);
  void open_heading(cmark_node* node);
  void open_list(cmark_node* node);
  void open_item(cmark_node* node);
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

  const std::vector<std::string_view>& lines_;
  const MarkdownPlace& place_;
  DiagnosticSink& sink_;
  std::string out_;
  HeadingIds ids_;
  std::size_t next_heading_ = 0;
  struct Heading {
    int written = 0;
    int level = 0;
  };
  std::vector<Heading> headings_;
  /// Of the last one.
  std::string heading_text_;
  /// For each link that is open, whether it became one.
  std::vector<bool> links_;
  /// Of the numbered lists that are open.
  std::vector<ListNumbers> numbers_;
  struct Table {
    bool in_head = false;
    bool in_body = false;
    std::size_t column = 0;
    std::size_t columns = 0;
    const std::uint8_t* alignments = nullptr;
  };
  Table table_;
  std::uint32_t last_html_line_ = 0;
  std::uint32_t last_emphasis_line_ = 0;
};

Html MarkdownRenderer::render(cmark_node* tree) {
  name_headings(tree);
  const MarkdownIterator iterator(cmark_iter_new(tree));
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
      return open_item(node);
    case Kind::task:
      open_item(node);
      return tag(cmark_gfm_extensions_get_tasklist_item_checked(node) ? "☑ " : "☐ ");
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
      // Within another: the stars of two words were taken for a pair.
      if (kind_of(cmark_node_parent(node)) == Kind::strong) {
        warn(SourceFault::markdown_emphasis, node, "**", last_emphasis_line_);
      }
      return tag("<strong>");
    case Kind::link:
      return open_link(node);
    case Kind::image:
      return sink_.report(SourceFault::markdown_image, locate(node, "!["));
    case Kind::soft_break:
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
      if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST) return tag("</ul>\n");
      numbers_.pop_back();
      return tag("</ol>\n");
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
    if (!on_purpose) warn(SourceFault::markdown_emphasis, node, "**", last_emphasis_line_);
  }
  if (links_.empty()) return text_with_links(node);
  print(literal);
}

void MarkdownRenderer::text_with_links(cmark_node* node) {
  const std::string_view text = literal_of(node);
  std::size_t printed = 0;
  while (const std::optional<BareLink> link = find_bare_link(text, printed)) {
    const std::string written(text.substr(link->begin, link->end - link->begin));
    print(text.substr(printed, link->begin - printed));
    if (place_.on_link) place_.on_link({link->href, written, locate(node, written)});
    tag("<a href=\"");
    print(link->href);
    tag("\">");
    print(written);
    tag("</a>");
    printed = link->end;
  }
  print(text.substr(printed));
}

void MarkdownRenderer::print(std::string_view text) {
  escape_html(text, out_);
}

/// Before anything is rendered: a link may lead to a heading below it.
void MarkdownRenderer::name_headings(cmark_node* tree) {
  TakenIds own;
  TakenIds& taken = place_.taken_ids ? *place_.taken_ids : own;
  const MarkdownIterator iterator(cmark_iter_new(tree));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    const bool heading = event == CMARK_EVENT_ENTER && kind_of(node) == Kind::heading;
    if (heading) ids_.add(text_of(node), taken);
  }
}

void MarkdownRenderer::open_heading(cmark_node* node) {
  const int written = cmark_node_get_heading_level(node);
  while (!headings_.empty() && headings_.back().written >= written) headings_.pop_back();
  const int level = headings_.empty() ? place_.heading_level : headings_.back().level + 1;
  headings_.push_back({written, std::min(level, 6)});
  heading_text_ = text_of(node);
  tag("<h" + std::to_string(headings_.back().level) + " id=\"");
  print(ids_[next_heading_++]);
  tag("\">");
}

void MarkdownRenderer::open_list(cmark_node* node) {
  if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST) return tag("<ul>\n");
  const int start = cmark_node_get_list_start(node);
  numbers_.emplace_back(node, lines_);
  tag(start == 1 ? "<ol>\n" : "<ol start=\"" + std::to_string(start) + "\">\n");
}

/// A number that does not go on from the one before it is kept; others are the browser's to count.
void MarkdownRenderer::open_item(cmark_node* node) {
  const bool numbered = cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST;
  const int number = numbered ? numbers_.back().next() : -1;
  tag(number < 0 ? "<li>" : "<li value=\"" + std::to_string(number) + "\">");
}

void MarkdownRenderer::open_link(cmark_node* node) {
  const char* const written = cmark_node_get_url(node);
  const std::string_view typed = written ? written : "";
  const std::string meant = meant_address(typed);
  if (!meant.empty()) {
    sink_.report(DirectoryFault::url_mended, locate(node, typed), {std::string(typed), meant});
  }
  const std::string_view target = meant.empty() ? typed : meant;
  const bool from_root = target.starts_with('/') && !target.starts_with("//");
  const std::optional<Url> url = checked_url(target.substr(from_root ? 1 : 0));
  links_.push_back(url.has_value());
  if (!url) {
    const bool empty = target.empty();
    sink_.report(SourceFault::markdown_link, locate(node, empty ? "]()" : target),
                 {empty ? "空です" : std::string(target), empty ? "empty" : std::string(target)});
    return;
  }
  const bool has_scheme = url->text.find(':') < url->text.find_first_of("/?#");
  const bool within_page = url->text.starts_with('#');
  const std::string heading = within_page ? ids_.find(target.substr(1)) : std::string();
  const std::string href =
      !heading.empty() ? "#" + heading : (has_scheme || within_page ? "" : place_.base) + url->text;
  if (place_.on_link) place_.on_link({href, std::string(target), locate(node, typed)});
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
  warn(SourceFault::markdown_html, node, first_line, last_html_line_);
  if (kind_of(node) == Kind::html_inline) return print(literal_of(node));
  tag("<p>");
  for (std::string_view rest = literal; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    print(line);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (!rest.empty()) tag("<br>\n");
  }
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
  if (where.line != last_line || !where.source) sink_.report_any(fault, where, {});
  last_line = where.line;
}

Location MarkdownRenderer::locate(cmark_node* node, std::string_view needle) const {
  return markdown_location(place_, cmark_node_get_start_line(node), needle);
}

}  // namespace

Location markdown_location(const MarkdownPlace& place, int line, std::string_view needle) {
  if (!place.source) return {};
  const std::uint32_t first = place.first_line + static_cast<std::uint32_t>(std::max(1, line)) - 1;
  // The parser's lines do not count link definitions at the start of a paragraph.
  constexpr std::uint32_t lines_to_search = 20;
  for (std::uint32_t at = first; at < first + lines_to_search; ++at) {
    const std::string_view text = place.source->line(at);
    const std::size_t found = text.find(needle);
    if (found == std::string_view::npos) continue;
    const std::size_t column = character_count(text.substr(0, found)) + 1;
    return {place.source, at, static_cast<std::uint32_t>(column),
            static_cast<std::uint32_t>(character_count(needle))};
  }
  const std::size_t length = character_count(place.source->line(first));
  return {place.source, first, 1, static_cast<std::uint32_t>(std::max<std::size_t>(1, length))};
}

Html render_markdown(std::string_view text, const MarkdownPlace& place, DiagnosticSink& sink) {
  if (const std::optional<MarkdownExcess> excess = markdown_excess(text)) {
    Location where{place.source, place.first_line + excess->line - 1, 1, 1};
    if (!place.source) where = {};
    sink.report(SourceFault::markdown_limit, where, {excess->what_ja, excess->what_en});
    return {};
  }
  const MarkdownSource source = prepare_markdown(text);
  const MarkdownTree tree = parse_markdown(source.text);
  const std::vector<std::string_view> lines = lines_of(source.text);
  check_signs(tree.get(), lines, place, sink);
  check_loss(tree.get(), source, place, sink);
  return MarkdownRenderer(lines, place, sink).render(tree.get());
}

}  // namespace shirube
