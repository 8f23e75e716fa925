#include "source/plain_yaml.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"
#include "source/yaml.h"
#include "source/yaml_slips.h"

namespace shirube {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Far below what the whole reader bears, so that its limits need not be known here.
constexpr std::size_t depth_limit = 16;
constexpr std::size_t entry_limit = 4000;
constexpr std::size_t key_limit = 200;
constexpr std::size_t keys_of_mapping_limit = 300;
constexpr std::size_t flow_line_limit = 2000;

/// What a plain value may begin with: no sign that means something anywhere.
bool starts_plain(char c) {
  return std::string_view(" -?:,[]{}#&*!|>'\"%@`~=<").find(c) == npos;
}

/// Words that are nothing to YAML and text to us, and all that begins like them.
bool may_be_null(std::string_view text) {
  return text.starts_with("null") || text.starts_with("Null") || text.starts_with("NULL");
}

bool is_plain_name(std::string_view key) {
  return std::all_of(key.begin(), key.end(), [](char c) {
    return is_small_letter(static_cast<unsigned char>(c)) || c == '_';
  });
}

std::string_view without_spaces_after(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// All that return a bool give up with false.
class PlainReader {
 public:
  PlainReader(const std::shared_ptr<const SourceText>& source, std::size_t begin, std::size_t end)
      : source_(source), text_(source->text().substr(0, end)), next_(begin) {
    const std::string_view before = text_.substr(0, begin);
    number_ = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
  }

  std::optional<Node> read() {
    const bool at_line = next_ == 0 || text_[next_ - 1] == '\n';
    if (!at_line) return std::nullopt;
    const std::string_view all = text_.substr(next_);
    if (all.find('\t') != npos || all.find('\r') != npos) return std::nullopt;
    Node root;
    const bool plain = go_on() && !done_ && column() == 0 && mapping(root, 0) && done_;
    return plain ? std::optional(std::move(root)) : std::nullopt;
  }

 private:
  // The line at work: its bytes are [line_, end_), `first_` is the first that is no space. Once
  // `done_` there is none.

  /// To the next line that says something.
  bool go_on() {
    for (;;) {
      done_ = next_ >= text_.size();
      if (done_) return true;
      take_line();
      if (first_ == end_) continue;
      if (text_[first_] != '#') return !text_.substr(line_).starts_with("...");
      // Others may be text that was cut off: that has to be looked at closely.
      const bool comment = first_ == line_ && !(first_ + 1 < end_ && is_digit(text_[first_ + 1]));
      if (!comment) return false;
    }
  }

  void take_line() {
    line_ = next_;
    end_ = std::min(text_.find('\n', line_), text_.size());
    first_ = std::min(text_.find_first_not_of(' ', line_), end_);
    next_ = end_ + 1;
    ++number_;
  }

  std::size_t column() const { return first_ - line_; }

  bool at_item() const {
    return text_[first_] == '-' && first_ + 1 < end_ && text_[first_ + 1] == ' ';
  }

  /// Past the spaces at `at`, at most to the end of the line.
  std::size_t skip(std::size_t at) const {
    return std::min(text_.find_first_not_of(' ', at), end_);
  }

  Location place(std::size_t at, std::size_t length = 1) const {
    const std::size_t before = character_count(text_.substr(line_, at - line_));
    return {source_, number_, static_cast<std::uint32_t>(before) + 1,
            static_cast<std::uint32_t>(length)};
  }

  /// To the next line, which must not stand right of the block at `indent`: it would go on with a
  /// value that has ended here.
  bool end_value(std::size_t at, std::size_t indent) {
    return skip(at) == end_ && go_on() && (done_ || column() <= indent);
  }

  /// A mapping whose first key stands in the line at work, `indent` bytes from its start.
  bool mapping(Node& node, std::size_t indent) {
    if (++depth_ > depth_limit) return false;
    node.kind = Node::Kind::mapping;
    node.where = place(line_ + indent);
    std::size_t key = line_ + indent;
    do {
      Entry entry;
      const std::size_t colon = key_end(key);
      if (colon == npos || !take_key(node, entry, key, colon)) return false;
      const std::size_t value = skip(colon + 1);
      const bool plain =
          value == end_ ? below_key(entry, indent) : value_on_line(entry.value, value, indent);
      if (!plain) return false;
      node.entries.push_back(std::move(entry));
      key = first_;
    } while (!done_ && column() == indent);
    --depth_;
    return done_ || column() < indent;
  }

  /// Where the colon stands after the key at `at`, or npos when there is no key.
  std::size_t key_end(std::size_t at) const {
    if (!starts_plain(text_[at])) return npos;
    for (std::size_t i = text_.find_first_of(":#\n", at); i < end_;
         i = text_.find_first_of(":#\n", i + 1)) {
      if (text_[i] == '#' && text_[i - 1] == ' ') return npos;
      if (text_[i] == ':' && (i + 1 == end_ || text_[i + 1] == ' ')) return i;
    }
    return npos;
  }

  bool take_key(const Node& mapping, Entry& entry, std::size_t at, std::size_t end) {
    const std::string_view key = text_.substr(at, end - at);
    const bool good = key.size() <= key_limit && !key.ends_with(' ') && !may_be_null(key) &&
                      (is_plain_name(key) || !slip_in_key(key, at));
    const bool few = mapping.entries.size() < keys_of_mapping_limit && ++entries_ < entry_limit;
    if (!good || !few || mapping.find(key)) return false;
    entry.key = std::string(key);
    entry.key_where = place(at, character_count(trim(key)));
    return true;
  }

  /// The value of a key that has none in its line.
  bool below_key(Entry& entry, std::size_t indent) {
    if (!go_on()) return false;
    if (!done_ && column() >= indent && at_item()) return sequence(entry.value, column());
    if (!done_ && column() > indent) return mapping(entry.value, column());
    entry.value.where = entry.key_where;
    return true;
  }

  /// A sequence whose first hyphen begins the line at work.
  bool sequence(Node& node, std::size_t indent) {
    if (++depth_ > depth_limit) return false;
    node.kind = Node::Kind::sequence;
    node.where = place(first_);
    while (!done_ && column() == indent && at_item()) {
      const std::size_t at = skip(first_ + 1);
      if (at == end_ || ++entries_ == entry_limit) return false;
      Node item;
      if (key_end(at) != npos) {
        if (!mapping(item, at - line_)) return false;
      } else {
        // A name with a wrong colon, or a wrong hyphen: that will be told.
        if (starts_plain(text_[at]) && slip_at(text_, at)) return false;
        if (!value_on_line(item, at, indent)) return false;
      }
      node.items.push_back(std::move(item));
    }
    --depth_;
    return done_ || column() <= indent;
  }

  /// The value that begins at `at` and is the rest of the line.
  bool value_on_line(Node& node, std::size_t at, std::size_t indent) {
    const char sign = text_[at];
    if (sign == '|') return text_below(node, at, indent);
    if (sign == '\'' || sign == '"') return quoted(node, at) && end_value(at, indent);
    if (sign == '[' || sign == '{') {
      return end_ - line_ <= flow_line_limit && flow(node, at) && end_value(at, indent);
    }
    const std::string_view value = without_spaces_after(text_.substr(at, end_ - at));
    const bool one = value.find(": ") == npos && !value.ends_with(':') && value.find(" #") == npos;
    return one && plain(node, at, value) && end_value(end_, indent);
  }

  bool plain(Node& node, std::size_t at, std::string_view value) const {
    if (value.empty() || !starts_plain(value.front()) || may_be_null(value)) return false;
    node.text = std::string(value);
    node.where = place(at, character_count(trim(value)));
    return true;
  }

  /// Quoted text without escapes. Moves `at` past it.
  bool quoted(Node& node, std::size_t& at) const {
    const char quote = text_[at];
    const std::size_t close = text_.find(quote, at + 1);
    if (close >= end_) return false;
    const std::string_view value = text_.substr(at + 1, close - at - 1);
    const bool doubled = quote == '\'' && close + 1 < end_ && text_[close + 1] == quote;
    if (doubled || (quote == '"' && value.find('\\') != npos)) return false;
    node.text = std::string(value);
    node.where = place(at, character_count(value) + 2);
    at = close + 1;
    return true;
  }

  /// `[…]` or `{…}`. Moves `at` past it.
  bool flow(Node& node, std::size_t& at) {
    if (++depth_ > depth_limit) return false;
    const bool is_mapping = text_[at] == '{';
    const char close = is_mapping ? '}' : ']';
    node.kind = is_mapping ? Node::Kind::mapping : Node::Kind::sequence;
    node.where = place(at);
    at = skip(at + 1);
    for (bool more = at < end_ && text_[at] != close; more;) {
      if (!(is_mapping ? flow_entry(node, at) : flow_item(node, at))) return false;
      at = skip(at);
      more = at < end_ && text_[at] == ',';
      if (more) at = skip(at + 1);
    }
    if (at == end_ || text_[at] != close) return false;
    ++at;
    --depth_;
    return true;
  }

  bool flow_entry(Node& mapping, std::size_t& at) {
    if (at == end_) return false;
    Entry entry;
    const std::size_t colon = key_end(at);
    if (colon == npos || text_.substr(at, colon - at).find_first_of(",?[]{}") != npos) return false;
    if (!take_key(mapping, entry, at, colon)) return false;
    at = skip(colon + 1);
    if (!flow_value(entry.value, at)) return false;
    mapping.entries.push_back(std::move(entry));
    return true;
  }

  bool flow_item(Node& sequence, std::size_t& at) {
    if (++entries_ == entry_limit) return false;
    Node item;
    if (!flow_value(item, at)) return false;
    sequence.items.push_back(std::move(item));
    return true;
  }

  bool flow_value(Node& node, std::size_t& at) {
    if (at == end_) return false;
    if (text_[at] == '[' || text_[at] == '{') return flow(node, at);
    if (text_[at] == '\'' || text_[at] == '"') return quoted(node, at);
    const std::size_t end = std::min(text_.find_first_of(",]}\n", at), end_);
    const std::string_view value = without_spaces_after(text_.substr(at, end - at));
    const bool one =
        value.find_first_of("?[{#") == npos && value.find(": ") == npos && !value.ends_with(':');
    if (!one || !plain(node, at, value)) return false;
    at = end;
    return true;
  }

  /// The lines below a `|` at `at`, which stand right of `indent`.
  bool text_below(Node& node, std::size_t at, std::size_t indent) {
    if (skip(at + 1) != end_) return false;
    node.where = place(at);
    std::size_t left = 0;
    std::string blank;
    for (; next_ < text_.size(); blank += '\n') {
      const std::size_t before = next_;
      take_line();
      const bool is_blank = first_ == end_;
      if (left == 0) {
        if (is_blank || column() <= indent) return false;
        left = column();
      }
      if (is_blank) {
        if (column() > left) return false;
        continue;
      }
      if (column() < left) {
        if (column() > indent) return false;
        next_ = before;
        --number_;
        break;
      }
      node.text += blank;
      node.text += text_.substr(line_ + left, end_ - line_ - left);
      blank.clear();
    }
    if (left == 0) return false;
    node.text += '\n';
    return go_on();
  }

  const std::shared_ptr<const SourceText>& source_;
  const std::string_view text_;
  std::size_t line_ = 0;
  std::size_t first_ = 0;
  std::size_t end_ = 0;
  std::size_t next_;
  std::uint32_t number_ = 0;
  bool done_ = false;
  std::size_t depth_ = 0;
  std::size_t entries_ = 0;
};

}  // namespace

std::optional<Node> read_plain_yaml(const std::shared_ptr<const SourceText>& source,
                                    std::size_t begin, std::size_t end) {
  return PlainReader(source, begin, end).read();
}

}  // namespace shirube
