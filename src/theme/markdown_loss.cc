#include "theme/markdown_loss.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/diagnostic.h"
#include "base/faults/source.h"
#include "base/text.h"
#include "base/visible_text.h"

namespace shirube {
namespace {

using Kind = MarkdownKind;

/// The cells of a row of the source that a table of `columns` has no place for, joined.
std::string cells_beyond(std::string_view row, std::size_t columns) {
  row = trim(row);
  while (row.starts_with('>')) row = trim(row.substr(1));
  if (row.starts_with('|')) row.remove_prefix(1);
  std::string beyond;
  std::size_t column = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= row.size(); ++at) {
    const bool bar = at == row.size() || (row[at] == '|' && (at == 0 || row[at - 1] != '\\'));
    if (!bar) continue;
    const std::string_view cell = trim(row.substr(begin, at - begin));
    if (column++ >= columns && !cell.empty()) {
      add_item(beyond, " ", cell);
    }
    begin = at + 1;
  }
  return beyond;
}

/// A letter or digit that was written, with the line and the byte in it where it stands.
struct Letter {
  char32_t letter;
  std::uint32_t line;
  std::uint32_t byte;
};

/// ASCII marks may be markup, and white space is the parser's; all else has to be shown.
bool counts(char32_t c) {
  if (c >= 0x80) return c != 0x3000 && c != 0xA0;
  return is_letter_or_digit(c);
}

std::size_t length_of(char32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view text_or_empty(const char* text) {
  return text ? std::string_view(text) : std::string_view();
}

/// Where a link leads, as far as letters and digits tell.
std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (const char32_t c : to_code_points(text)) {
    if (counts(c)) letters += small_letter(c);
  }
  return letters;
}

/// What readers get of a tree: its texts, and where its links lead.
class Shown {
 public:
  explicit Shown(cmark_node* tree) {
    const MarkdownIterator iterator(cmark_iter_new(tree));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_ENTER) enter(node);
    }
  }

  std::u32string letters;
  std::set<std::u32string> targets;
  /// How many numbered items begin on a line: their numbers are markup.
  std::map<int, int> numbered;

 private:
  void enter(cmark_node* node) {
    const Kind kind = kind_of(node);
    if (kind == Kind::link || kind == Kind::image) {
      targets.insert(letters_of(text_or_empty(cmark_node_get_url(node))));
    }
    if (kind == Kind::task && cmark_gfm_extensions_get_tasklist_item_checked(node)) letters += 'x';
    // 「```yaml」 is nothing that readers miss; words in Japanese are.
    const std::string_view language =
        kind == Kind::code_block ? text_or_empty(cmark_node_get_fence_info(node)) : "";
    if (is_ascii(language)) add(language);
    const bool item = kind == Kind::item || kind == Kind::task;
    if (item && cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST) {
      ++numbered[cmark_node_get_start_line(node)];
    }
    add(literal_of(node));
  }

  void add(std::string_view text) { letters += letters_of(text); }
};

std::size_t entity_length(std::string_view text) {
  const std::size_t end =
      text.find_first_not_of("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 1);
  return text.starts_with('&') && end != text.npos && end > 1 && text[end] == ';' ? end + 1 : 0;
}

/// The letters that an entity stands for; the parser knows them.
std::u32string meaning_of(std::string_view entity) {
  const MarkdownTree tree = parse_markdown(entity);
  cmark_node* node = tree.get();
  while (node && cmark_node_first_child(node)) node = cmark_node_first_child(node);
  return node ? letters_of(literal_of(node)) : std::u32string();
}

std::string without_entities(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t entity = entity_length(text.substr(at));
    if (entity == 0) plain += text[at];
    at += std::max<std::size_t>(1, entity);
  }
  return plain;
}

/// Where the address ends that begins a text, as the parser reads it.
std::size_t address_end(std::string_view text) {
  if (text.starts_with('<')) return std::min(text.find('>'), text.size());
  int open = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] != ' ' && text[at] != '\t'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) {
      ++at;
      continue;
    }
    if (text[at] == '(') ++open;
    if (text[at] == ')' && --open < 0) break;
  }
  return std::min(at, text.size());
}

/// Of 「](address "title")」, if a link leads to that address.
std::size_t target_length(std::string_view text, const std::set<std::u32string>& targets) {
  if (!text.starts_with("](")) return 0;
  const std::size_t begin = std::min(text.find_first_not_of(" <", 2), text.size());
  const bool pointed = text[begin - 1] == '<';
  const std::size_t size = address_end(text.substr(pointed ? begin - 1 : begin));
  const std::size_t end = pointed ? begin - 1 + size : begin + size;
  const std::string_view address = text.substr(begin, end - begin);
  const std::string plain = without_entities(address);
  // An entity may stand for a letter; then only the parser knows the address.
  if (plain == address && !targets.contains(letters_of(plain))) return 0;
  const std::size_t title = text.find_first_not_of(" >", end);
  if (title == text.npos) return text.size();
  const char quote = text[title] == '(' ? ')' : text[title];
  const std::size_t title_end =
      quote == ')' && text[title] == ')' ? title : text.find(quote, title + 1);
  const std::size_t close = text.find(')', std::min(title_end, text.size()));
  return close == text.npos ? text.size() : close + 1;
}

/// How many bytes of markup at `at` hold letters that no reader gets: an entity, the target of a
/// link, its label.
std::size_t markup_length(std::string_view line, std::size_t at, const MarkdownSource& source,
                          const Shown& shown) {
  const std::string_view rest = line.substr(at);
  if (rest[0] == '&') return entity_length(rest);
  if (rest[0] != ']') return 0;
  if (const std::size_t length = target_length(rest, shown.targets)) return length;
  if (source.labels.empty() || !rest.starts_with("][")) return 0;
  const std::size_t close = rest.find(']', 2);
  if (close == rest.npos) return 0;
  const bool known = source.labels.contains(ascii_lower(trim(rest.substr(2, close - 2))));
  return known ? close + 1 : 0;
}

std::size_t past_numbers(std::string_view line, int numbers) {
  std::size_t at = 0;
  for (; numbers > 0; --numbers) {
    const std::size_t digit = line.find_first_of("0123456789", at);
    if (digit == line.npos) break;
    at = std::min(line.find_first_not_of("0123456789", digit), line.size());
  }
  return at;
}

/// Adds the letters of a line from the byte `at` on that readers have to get.
void add_letters(std::string_view line, int number, std::size_t at, const MarkdownSource& source,
                 const Shown& shown, std::vector<Letter>& letters) {
  const auto add = [&](char32_t c) {
    letters.push_back({c, static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(at)});
  };
  std::size_t markup_end = at;
  for (const char32_t c : to_code_points(line.substr(at))) {
    if (at >= markup_end) {
      markup_end = at + markup_length(line, at, source, shown);
      const bool text = at == markup_end;
      if (text && counts(c)) add(small_letter(c));
      if (!text && c == '&') {
        for (const char32_t meant : meaning_of(line.substr(at, markup_end - at))) add(meant);
      }
    }
    at += length_of(c);
  }
}

std::vector<Letter> written_letters(const std::vector<std::string_view>& lines,
                                    const MarkdownSource& source, const Shown& shown) {
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    if (source.definition_lines.contains(number)) continue;
    const auto numbers = shown.numbered.find(number);
    const int markers = numbers == shown.numbered.end() ? 0 : numbers->second;
    add_letters(lines[i], number, past_numbers(lines[i], markers), source, shown, letters);
  }
  return letters;
}

class Comparison {
 public:
  Comparison(const std::vector<Letter>& written, const std::u32string& shown)
      : written_(written), shown_(shown) {}

  /// Stretches of `written` that are not shown, from their first letter up to behind their last.
  std::vector<std::pair<std::size_t, std::size_t>> lost() {
    std::vector<std::pair<std::size_t, std::size_t>> stretches;
    std::size_t w = 0;
    std::size_t s = 0;
    while (w < written_.size() && stretches.size() < most_stretches) {
      if (s < shown_.size() && written_[w].letter == shown_[s]) {
        ++w;
        ++s;
        continue;
      }
      const auto [lost, added] = next_meeting(w, s);
      if (lost > 0) stretches.emplace_back(w, w + lost);
      w += lost;
      s += added;
      if (lost == 0 && added == 0) break;
    }
    return stretches;
  }

 private:
  static constexpr std::size_t most_stretches = 50;
  static constexpr std::size_t farthest = 400;
  static constexpr std::size_t enough = 6;

  /// The least that has to be left out on both sides until they agree again.
  std::pair<std::size_t, std::size_t> next_meeting(std::size_t w, std::size_t s) const {
    const std::size_t written_left = written_.size() - w;
    const std::size_t shown_left = shown_.size() - s;
    for (std::size_t both = 1; both <= 2 * farthest; ++both) {
      for (std::size_t lost = both > farthest ? both - farthest : 0;
           lost <= std::min(both, farthest); ++lost) {
        const std::size_t added = both - lost;
        if (lost <= written_left && added <= shown_left && agree(w + lost, s + added)) {
          return {lost, added};
        }
      }
    }
    return {written_left, shown_left};
  }

  bool agree(std::size_t w, std::size_t s) const {
    const std::size_t length = std::min({enough, written_.size() - w, shown_.size() - s});
    // At the end of one side the other has to be at its end too, or there is nothing to compare.
    if (length == 0) return w == written_.size() && s == shown_.size();
    for (std::size_t i = 0; i < length; ++i) {
      if (written_[w + i].letter != shown_[s + i]) return false;
    }
    return true;
  }

  const std::vector<Letter>& written_;
  const std::u32string& shown_;
};

class LossCheck {
 public:
  LossCheck(const MarkdownSource& source, const MarkdownPlace& place, DiagnosticSink& sink)
      : source_(source), lines_(lines_of(source.text)), place_(place), sink_(sink) {}

  /// Rows of tables, and stars that vanish from a product: 2*3*4.
  void known(cmark_node* tree) {
    const MarkdownIterator iterator(cmark_iter_new(tree));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event != CMARK_EVENT_ENTER) continue;
      if (kind_of(node) == Kind::table_row) row(node);
      if (kind_of(node) == Kind::emphasis) emphasis(node);
    }
  }

  void all(cmark_node* tree) {
    const Shown shown(tree);
    const std::vector<Letter> written = written_letters(lines_, source_, shown);
    for (const auto& [begin, end] : Comparison(written, shown.letters).lost()) {
      for (std::size_t first = begin; first < end;) {
        std::size_t next = first;
        while (next < end && written[next].line == written[first].line) ++next;
        lost_on_line(written[first], written[next - 1]);
        first = next;
      }
    }
  }

 private:
  void row(cmark_node* row) {
    const int number = cmark_node_get_start_line(row);
    if (number < 1 || static_cast<std::size_t>(number) > lines_.size()) return;
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(cmark_node_parent(row));
    const std::string beyond = cells_beyond(lines_[static_cast<std::size_t>(number) - 1], columns);
    if (beyond.empty()) return;
    told_.insert(number);
    sink_.report(SourceFault::markdown_cells_lost,
                 markdown_location(place_, number, beyond.substr(0, beyond.find(' '))),
                 {visible_text(beyond, 40)});
  }

  void emphasis(cmark_node* node) {
    cmark_node* before = cmark_node_previous(node);
    cmark_node* inside = cmark_node_first_child(node);
    if (!before || !inside) return;
    const std::string_view left = literal_of(before);
    const std::string_view right = literal_of(inside);
    if (left.empty() || right.empty() || !is_digit(left.back()) || !is_digit(right.front())) return;
    const std::string stars = std::string(1, left.back()) + "*" + std::string(right);
    sink_.report(SourceFault::markdown_text_lost,
                 markdown_location(place_, cmark_node_get_start_line(before), stars), {"*"});
  }

  void lost_on_line(const Letter& first, const Letter& last) {
    if (!told_.insert(static_cast<int>(first.line)).second) return;
    const std::string_view line = lines_[first.line - 1];
    const std::string_view lost =
        line.substr(first.byte, last.byte + length_of(last.letter) - first.byte);
    sink_.report(SourceFault::markdown_text_lost,
                 markdown_location(place_, static_cast<int>(first.line), lost),
                 {visible_text(lost, 40)});
  }

  const MarkdownSource& source_;
  const std::vector<std::string_view> lines_;
  const MarkdownPlace& place_;
  DiagnosticSink& sink_;
  std::set<int> told_;
};

}  // namespace

void check_loss(cmark_node* tree, const MarkdownSource& source, const MarkdownPlace& place,
                DiagnosticSink& sink) {
  LossCheck check(source, place, sink);
  check.known(tree);
  check.all(tree);
}

}  // namespace shirube
