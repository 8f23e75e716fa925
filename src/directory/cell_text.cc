#include "directory/cell_text.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace shirube {
namespace {

using Signs = std::span<const std::string_view>;

constexpr std::string_view item_signs[] = {";", "；", "\n"};
constexpr std::string_view line_signs[] = {"\n"};
constexpr std::string_view part_signs[] = {",", "，"};
constexpr std::string_view name_signs[] = {"=", "＝"};
constexpr std::string_view line_blanks[] = {" ", "\t", "　"};

Signs signs_of(CellItems items) {
  return items == CellItems::lines ? Signs(line_signs) : Signs(item_signs);
}

/// The length of the sign that `text` begins with; 0 for none.
std::size_t sign_length(std::string_view text, Signs signs) {
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

std::size_t find_sign(std::string_view text, Signs signs) {
  std::size_t first = text.size();
  for (const std::string_view sign : signs) first = std::min(first, text.find(sign));
  return first;
}

// Takes one piece after the other, up to a sign between.
class Cutter {
 public:
  Cutter(std::string_view text, Signs signs) : text_(trim(text)), signs_(signs) {}

  bool at_end() const { return text_.empty(); }

  CellItem take() {
    CellItem item;
    item.quoted = take_quoted(item.text);
    if (!item.quoted) {
      const std::size_t end = find_sign(text_, signs_);
      item.text = std::string(trim(text_.substr(0, end)));
      text_.remove_prefix(end);
    }
    text_ = trim(text_.substr(sign_length(text_, signs_)));
    return item;
  }

  /// The name before the next = if there is one in this piece.
  std::string take_name() {
    const std::size_t end = find_sign(text_, name_signs);
    if (end >= find_sign(text_, signs_) || text_.starts_with('"')) return "";
    std::string name(trim(text_.substr(0, end)));
    text_.remove_prefix(end);
    text_.remove_prefix(sign_length(text_, name_signs));
    while (const std::size_t blank = sign_length(text_, line_blanks)) text_.remove_prefix(blank);
    return name;
  }

 private:
  /// Quotes that end elsewhere than before a sign are letters like others.
  bool take_quoted(std::string& text) {
    if (!text_.starts_with('"')) return false;
    std::string unquoted;
    std::size_t at = 1;
    for (; at < text_.size(); ++at) {
      if (text_[at] == '"' && !text_.substr(at + 1).starts_with('"')) break;
      if (text_[at] == '"') ++at;
      unquoted += text_[at];
    }
    std::string_view rest = text_.substr(std::min(at + 1, text_.size()));
    while (const std::size_t blank = sign_length(rest, line_blanks)) rest.remove_prefix(blank);
    const bool closed = at < text_.size() && (rest.empty() || sign_length(rest, signs_) > 0);
    if (!closed) return false;
    text = std::move(unquoted);
    text_ = rest;
    return true;
  }

  std::string_view text_;
  Signs signs_;
};

std::string written_piece(const std::string& text, Signs signs) {
  const bool plain = !text.empty() && !text.starts_with('"') && trim(text).size() == text.size() &&
                     find_sign(text, signs) == text.size();
  return plain ? text : quoted_item(text);
}

}  // namespace

bool CellText::blank() const {
  return trim(text).empty();
}

Node text_node(std::string_view text, const Location& where) {
  Node node;
  node.where = where;
  if (!trim(text).empty()) node.text = std::string(text);
  return node;
}

std::vector<CellItem> split_items(std::string_view cell, CellItems items) {
  std::vector<CellItem> pieces;
  for (Cutter cutter(cell, signs_of(items)); !cutter.at_end();) {
    CellItem piece = cutter.take();
    if (piece.quoted || !piece.text.empty()) pieces.push_back(std::move(piece));
  }
  return pieces;
}

std::string join_items(std::span<const std::string> texts, CellItems items) {
  std::string cell;
  for (const std::string& text : texts) {
    if (&text != texts.data()) cell += items == CellItems::lines ? "\n" : ";";
    cell += written_piece(text, signs_of(items));
  }
  return cell;
}

std::string quoted_item(std::string_view text) {
  return "\"" + replace_all(std::string(text), "\"", "\"\"") + "\"";
}

std::string record_item(const std::vector<std::string>& columns,
                        std::span<const std::string> texts) {
  std::string item;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (texts[i].empty()) continue;
    add_item(item, ",", columns[i] + "=" + written_piece(texts[i], part_signs));
  }
  return item;
}

Node record_of_item(std::string_view item, const Location& where,
                    const std::vector<std::string>& columns,
                    Node (*node_of)(std::span<const CellText> cells)) {
  std::vector<std::string> texts(columns.size());
  std::vector<Entry> others;
  for (Cutter cutter(item, part_signs); !cutter.at_end();) {
    // A part without a name is the first one.
    std::string name = cutter.take_name();
    std::string text = cutter.take().text;
    const auto column =
        name.empty() ? columns.begin() : std::find(columns.begin(), columns.end(), name);
    if (column == columns.end() ||
        !texts[static_cast<std::size_t>(column - columns.begin())].empty()) {
      // Nothing of what is written gets lost: also a part that stands there twice is told.
      others.push_back({name.empty() ? text : name, where, text_node(text, where)});
    } else {
      texts[static_cast<std::size_t>(column - columns.begin())] = std::move(text);
    }
  }
  std::vector<CellText> cells;
  for (const std::string& text : texts) cells.push_back({text, where});
  Node node = node_of(cells);
  node.kind = Node::Kind::mapping;
  node.where = where;
  for (Entry& other : others) node.entries.push_back(std::move(other));
  return node;
}

}  // namespace shirube
