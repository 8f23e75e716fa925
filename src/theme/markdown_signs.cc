#include "theme/markdown_signs.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/text.h"
#include "base/visible_text.h"

namespace shirube {
namespace {

using Kind = MarkdownKind;

/// Stand for what is markup already: a link, and code or HTML.
constexpr char link_sign = '\x01';
constexpr char code_sign = '\x02';
constexpr std::string_view markup = "\x01\x02";

/// One line as a reader sees it.
struct ShownLine {
  int number = 0;
  std::string text;
};

bool is_block_of_text(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::table_cell;
}

/// The lines of a block of text; `number` counts on where lines were broken.
std::vector<ShownLine> shown_lines(cmark_node* block) {
  std::vector<ShownLine> lines = {{cmark_node_get_start_line(block), ""}};
  int links = 0;
  const MarkdownIterator iterator(cmark_iter_new(block));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    const Kind kind = kind_of(node);
    if (kind == Kind::link || kind == Kind::image) {
      links += event == CMARK_EVENT_ENTER ? 1 : -1;
      if (event == CMARK_EVENT_ENTER) lines.back().text += link_sign;
    }
    if (event != CMARK_EVENT_ENTER) continue;
    if (kind == Kind::text && links == 0) lines.back().text += literal_of(node);
    if (kind == Kind::code || kind == Kind::html_inline) lines.back().text += code_sign;
    if (kind == Kind::soft_break || kind == Kind::line_break) {
      lines.push_back({lines.back().number + 1, ""});
    }
  }
  return lines;
}

/// A sign of one or more bytes at the start of a text.
struct Sign {
  std::string_view written;
  std::string_view what;
  std::string_view example;
};

constexpr Sign heading_signs[] = {{"#", "見出し", "## 申し込み"}, {"＃", "見出し", "## 申し込み"}};
constexpr Sign other_signs[] = {{"-", "箇条書き", "- 保険証"},  {"*", "箇条書き", "- 保険証"},
                                {"+", "箇条書き", "- 保険証"},  {"＊", "箇条書き", "- 保険証"},
                                {"－", "箇条書き", "- 保険証"}, {"−", "箇条書き", "- 保険証"},
                                {"‐", "箇条書き", "- 保険証"},  {"–", "箇条書き", "- 保険証"},
                                {"＋", "箇条書き", "- 保険証"}, {"＞", "引用", "> 引用する文"}};

template <std::size_t size>
const Sign* sign_at(const Sign (&signs)[size], std::string_view text) {
  const auto* found = std::find_if(std::begin(signs), std::end(signs), [&](const Sign& sign) {
    return text.starts_with(sign.written);
  });
  return found == std::end(signs) ? nullptr : found;
}

bool is_digit_at(std::string_view text, std::size_t at) {
  if (at < text.size() && is_digit(text[at])) return true;
  // ０ to ９.
  return text.substr(at, 2) == "\xEF\xBC" && at + 2 < text.size() &&
         static_cast<unsigned char>(text[at + 2]) >= 0x90 &&
         static_cast<unsigned char>(text[at + 2]) <= 0x99;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

/// `mark`X`mark` where X begins and ends with a letter: what is enclosed, with its marks.
std::string_view enclosed(std::string_view text, std::string_view mark) {
  const std::size_t open = text.find(mark);
  if (open == text.npos) return {};
  const std::size_t begin = open + mark.size();
  const std::size_t close = text.find(mark, begin);
  if (close == text.npos || close == begin) return {};
  const std::string_view inside = text.substr(begin, close - begin);
  const bool spaced = inside.front() == ' ' || inside.back() == ' ' ||
                      inside.front() == mark.front() || inside != trim(inside);
  return spaced ? std::string_view() : text.substr(open, close + mark.size() - open);
}

/// Begins with what only an address begins with, or is hidden in markup behind a bracket.
bool begins_address(std::string_view text) {
  const std::string plain = ascii_lower(nfkc(text.substr(0, 24)));
  constexpr std::string_view starts[] = {
      "http:", "https:", "www.", "mailto:", "tel:", "/", "#", "./", "../"};
  return starts_with_any(plain, starts) || plain.starts_with(link_sign);
}

/// [言葉] and （address） in one of the forms in which they make no link.
std::string_view failed_link(std::string_view text) {
  constexpr std::string_view closers[] = {"](",  "］（", "](",   "］(",
                                          "]（", "] (",  "］ (", "］　（"};
  for (const std::string_view closer : closers) {
    const std::size_t at = text.find(closer);
    if (at == text.npos) continue;
    const std::string_view target = text.substr(at + closer.size());
    if (closer != "](" && !begins_address(target)) continue;
    // As signed numbers, "not there" is -1.
    const std::string_view before = text.substr(0, at);
    const auto open = static_cast<std::ptrdiff_t>(before.rfind('['));
    const auto wide = static_cast<std::ptrdiff_t>(before.rfind("［"));
    if (std::max(open, wide) < 0) continue;
    const auto begin = static_cast<std::size_t>(std::max(open, wide));
    const std::size_t end = std::min(target.find(')'), target.find("）"));
    const std::size_t bracket = end == target.npos ? 0 : target[end] == ')' ? 1 : 3;
    const std::size_t size = closer.size() + std::min(end, target.size()) + bracket;
    return text.substr(begin, at - begin + size);
  }
  const std::size_t turned = text.find(")[");
  if (turned == text.npos || !begins_address(text.substr(turned + 2))) return {};
  const std::size_t open = text.substr(0, turned).rfind('(');
  return open == text.npos ? std::string_view() : text.substr(open, turned + 2 - open);
}

std::string_view footnote_mark(std::string_view text) {
  const std::size_t open = text.find("[^");
  const std::size_t close = text.find(']', open == text.npos ? 0 : open);
  if (open == text.npos || close == text.npos || close == open + 2) return {};
  return text.substr(open, close + 1 - open);
}

std::size_t bars_of(std::string_view text) {
  return count_of(text, "|") + count_of(text, "｜");
}

bool begins_with_bar(std::string_view text) {
  return text.starts_with("|") || text.starts_with("｜");
}

/// Lines that were to be a table: 「| a | b |」, or two with bars between spaces, or with tabs as a
/// spreadsheet copies its cells.
const ShownLine* table_without_rule(const std::vector<ShownLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = trim(lines[i].text);
    if (begins_with_bar(text) && bars_of(text) > 1) return &lines[i];
    const bool cells = text.find('\t') != text.npos;
    if (cells && i + 1 < lines.size() && trim(lines[i + 1].text).find('\t') != text.npos) {
      return &lines[i];
    }
    const bool more = i + 1 < lines.size() && count_of(lines[i + 1].text, "|") > 0;
    if (more && text.find(" | ") != text.npos && !begins_with_bar(text)) return &lines[i];
  }
  return nullptr;
}

bool is_fenced(cmark_node* code) {
  int length = 0;
  int offset = 0;
  char sign = 0;
  return cmark_node_get_fenced(code, &length, &offset, &sign) != 0;
}

class SignCheck {
 public:
  SignCheck(const std::vector<std::string_view>& lines, const MarkdownPlace& place,
            DiagnosticSink& sink)
      : lines_(lines), place_(place), sink_(sink) {}

  void block(cmark_node* node) {
    const Kind kind = kind_of(node);
    if (kind == Kind::code_block && !is_fenced(node)) {
      const std::string_view code = literal_of(node);
      const std::string_view first = trim(code.substr(0, code.find('\n')));
      sink_.report(SourceFault::markdown_indented,
                   markdown_location(place_, cmark_node_get_start_line(node), first));
    }
    if (kind == Kind::heading) underlined(node);
    if (kind == Kind::table) rows_below(node);
    if (!is_block_of_text(kind)) return;
    const std::vector<ShownLine> lines = shown_lines(node);
    for (const ShownLine& line : lines) {
      if (kind == Kind::paragraph) line_start(line);
      anywhere(line);
    }
    if (kind != Kind::paragraph) return;
    if (const ShownLine* line = table_without_rule(lines)) {
      report(SourceFault::markdown_table_rule, *line, trim(line->text), {});
    }
  }

 private:
  void line_start(const ShownLine& line) {
    const std::string_view text = trim(line.text);
    if (const Sign* sign = sign_at(heading_signs, text)) {
      std::size_t end = 0;
      while (const Sign* next = sign_at(heading_signs, text.substr(end))) {
        end += next->written.size();
      }
      // 「#7119」 is a telephone number.
      if (end < text.size() && !is_digit_at(text, end)) told(line, text, *sign);
      return;
    }
    const Sign* sign = sign_at(other_signs, text);
    if (!sign) return;
    const std::string_view rest = text.substr(sign->written.size());
    const bool repeated = rest.starts_with(sign->written);
    const bool spaced = rest.starts_with(' ') && sign->written.size() == 1;
    if (rest.empty() || repeated || spaced || is_digit_at(rest, 0)) return;
    // 「*」 that opens something is told as such.
    if (sign->written == "*" && rest.find('*') != rest.npos) return;
    told(line, text, *sign);
  }

  void told(const ShownLine& line, std::string_view text, const Sign& sign) {
    report(SourceFault::markdown_sign, line, text,
           {std::string(sign.written), std::string(sign.what), std::string(sign.example)});
  }

  void anywhere(const ShownLine& line) {
    const std::string_view link = failed_link(line.text);
    if (!link.empty()) quoted(SourceFault::markdown_link_form, line, link);
    const std::string_view footnote = footnote_mark(line.text);
    if (!footnote.empty()) quoted(SourceFault::markdown_footnote, line, footnote);
    for (const std::string_view mark : {"＊＊", "~~", "__"}) {
      const std::string_view words = enclosed(line.text, mark);
      if (!words.empty()) quoted(SourceFault::markdown_emphasis_sign, line, words);
    }
  }

  void quoted(Fault fault, const ShownLine& line, std::string_view words) {
    std::string shown(words);
    const auto is_markup = [](char c) { return markup.find(c) != markup.npos; };
    std::replace_if(shown.begin(), shown.end(), is_markup, ' ');
    shown = visible_text(shown, 30);
    report(fault, line, words, {std::move(shown)});
  }

  /// A backslash before the sign in the source: it is meant to be seen.
  void report(Fault fault, const ShownLine& line, std::string_view words,
              std::vector<std::string> arguments) {
    const std::string_view needle = words.substr(0, words.find_first_of(markup));
    const Location where = markdown_location(place_, line.number, needle);
    if (where.source && where.column > 1) {
      const std::u32string written = to_code_points(where.source->line(where.line));
      if (where.column <= written.size() + 1 && written[where.column - 2] == U'\\') return;
    }
    // One within the words, as in 「[a]\(b)」, too.
    const std::string_view line_written =
        where.source ? where.source->line(where.line) : std::string_view();
    const bool escaped = line_written.find('\\') != line_written.npos &&
                         line_written.find(needle) == line_written.npos;
    if (escaped && fault == SourceFault::markdown_link_form) return;
    arguments.resize(3);
    sink_.report_any(fault, where, std::move(arguments));
  }

  std::string_view source_line(int number) const {
    const auto index = static_cast<std::size_t>(std::max(1, number)) - 1;
    return index < lines_.size() ? lines_[index] : std::string_view();
  }

  /// 「---」 or 「===」 below a text makes a heading of it, which is seldom meant below a sentence.
  void underlined(cmark_node* heading) {
    const std::vector<ShownLine> shown = shown_lines(heading);
    const int first = cmark_node_get_start_line(heading);
    const int below = first + static_cast<int>(shown.size());
    const std::string_view line = trim(source_line(below));
    const bool is_rule = (line.starts_with('-') || line.starts_with('=')) &&
                         line.find_first_not_of(line[0]) == line.npos;
    const bool sentence = shown.size() > 1 || shown[0].text.find("。") != std::string::npos;
    const bool with_sign = trim(source_line(first)).find('#') == 0;
    if (!is_rule || !sentence || with_sign) return;
    sink_.report(SourceFault::markdown_underlined, markdown_location(place_, below, line),
                 {std::string(line)});
  }

  void rows_below(cmark_node* table) {
    if (cmark_node_next(cmark_node_first_child(table)) == nullptr) return;
    for (cmark_node* row = cmark_node_first_child(table); row; row = cmark_node_next(row)) {
      const int number = cmark_node_get_start_line(row);
      const std::string_view line = trim(source_line(number));
      if (line.empty() || line.find('|') != line.npos) continue;
      if (source_line(cmark_node_get_start_line(table)).find('|') == line.npos) continue;
      sink_.report(SourceFault::markdown_row_below, markdown_location(place_, number, line),
                   {visible_text(line, 30)});
    }
  }

  const std::vector<std::string_view>& lines_;
  const MarkdownPlace& place_;
  DiagnosticSink& sink_;
};

}  // namespace

void check_signs(cmark_node* tree, const std::vector<std::string_view>& lines,
                 const MarkdownPlace& place, DiagnosticSink& sink) {
  SignCheck check(lines, place, sink);
  const MarkdownIterator iterator(cmark_iter_new(tree));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    if (event == CMARK_EVENT_ENTER) check.block(cmark_iter_get_node(iterator.get()));
  }
}

}  // namespace shirube
