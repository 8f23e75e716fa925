#include "source/yaml_fold.h"

#include <algorithm>

#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Whether the letter that ends or starts at byte `at` stands without spaces beside it: kana,
/// kanji, and the signs that stand among them. By the first byte: U+2000 and more.
bool japanese_before(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0) == 0x80) --at;
  return at > 0 && static_cast<unsigned char>(text[at - 1]) >= 0xE2;
}

bool japanese_after(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) >= 0xE2;
}

class Follower {
 public:
  Follower(std::string_view text, std::size_t at, std::string_view value)
      : text_(text), value_(value), at_(at) {}

  std::optional<FollowedText> flow(char quote) {
    if (quote != 0) ++at_;
    while (read_ < value_.size()) {
      if (at_ >= text_.size()) return std::nullopt;
      if (ends_line() ? !fold() : !letter(quote)) return std::nullopt;
    }
    return finished();
  }

  std::optional<FollowedText> block(int indent) {
    const std::size_t header = text_.find('\n', at_);
    if (header == npos) return std::nullopt;
    const std::size_t column = block_column(header + 1, indent);
    for (std::size_t line = header + 1; read_ < value_.size(); line = next_line(line)) {
      if (line >= text_.size()) return std::nullopt;
      const std::string_view content = content_at(line, column);
      if (content.empty()) continue;
      if (!value_.substr(read_).starts_with(content)) return std::nullopt;
      read_ += content.size();
      at_ = line + column + content.size();
      const std::string_view next = content_at(next_line(line), column);
      if (read_ < value_.size() && value_[read_] == ' ' && !next.empty()) {
        joint(next_line(line) + column);
      } else {
        while (read_ < value_.size() && value_[read_] == '\n') ++read_;
      }
    }
    return finished();
  }

 private:
  bool ends_line() const {
    const std::size_t next = text_.find_first_not_of(" \t", at_);
    return next != npos && (text_[next] == '\n' || text_[next] == '\r');
  }

  /// Passes the line ends at `at_`: one is a space of the value, of more all but one stay.
  bool fold() {
    const std::size_t next = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
    const std::string_view gap = text_.substr(at_, next - at_);
    const auto ends = static_cast<std::size_t>(std::count(gap.begin(), gap.end(), '\n'));
    if (ends == 1) {
      if (value_[read_] != ' ') return false;
      joint(next);
    } else {
      if (value_.substr(read_, ends - 1) != std::string(ends - 1, '\n')) return false;
      read_ += ends - 1;
      lines_.push_back(next);
    }
    at_ = next;
    return true;
  }

  bool letter(char quote) {
    if (quote == '"' && text_[at_] == '\\') return escape();
    if (text_[at_] != value_[read_]) return false;
    if (quote == '\'' && text_[at_] == '\'') ++at_;
    ++at_;
    ++read_;
    return true;
  }

  bool escape() {
    if (at_ + 1 >= text_.size()) return false;
    const char kind = text_[at_ + 1];
    at_ += 2;
    if (kind == '\n' || kind == '\r') {
      at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
      return true;
    }
    at_ += kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    ++read_;
    while (read_ < value_.size() && (static_cast<unsigned char>(value_[read_]) & 0xC0) == 0x80) {
      ++read_;
    }
    return true;
  }

  /// The space at `read_` stands for a line end; the next line goes on at byte `next`.
  void joint(std::size_t next) {
    lines_.push_back(next);
    if (japanese_before(value_, read_) || japanese_after(value_, read_ + 1)) {
      dropped_.push_back(read_);
    }
    ++read_;
  }

  std::size_t next_line(std::size_t line) const {
    const std::size_t end = text_.find('\n', line);
    return end == npos ? text_.size() : end + 1;
  }

  /// The column of a block's text: as its header says, or that of its first line.
  std::size_t block_column(std::size_t line, int indent) const {
    const std::size_t digit = text_.find_first_of("123456789\r\n #", at_ + 1);
    if (digit != npos && text_[digit] >= '1' && text_[digit] <= '9') {
      return static_cast<std::size_t>(std::max(indent, 0) + text_[digit] - '0');
    }
    const std::size_t first = text_.find_first_not_of(" \r\n", line);
    if (first == npos) return 0;
    return first - (text_.rfind('\n', first) + 1);
  }

  std::string_view content_at(std::size_t line, std::size_t column) const {
    std::string_view content =
        text_.substr(std::min(line, text_.size()), next_line(line) - std::min(line, text_.size()));
    while (content.ends_with('\n') || content.ends_with('\r')) content.remove_suffix(1);
    return content.substr(std::min(column, content.size()));
  }

  FollowedText finished() const {
    FollowedText followed{std::string(value_), at_, lines_};
    for (auto space = dropped_.rbegin(); space != dropped_.rend(); ++space) {
      followed.text.erase(*space, 1);
    }
    return followed;
  }

  std::string_view text_;
  std::string_view value_;
  std::size_t at_;
  std::size_t read_ = 0;
  std::vector<std::size_t> lines_;
  std::vector<std::size_t> dropped_;
};

}  // namespace

std::optional<FollowedText> follow_text(std::string_view text, std::size_t at,
                                        std::string_view value, int indent) {
  if (at >= text.size() || text[at] == '|') return std::nullopt;
  Follower follower(text, at, value);
  if (text[at] == '>') return follower.block(indent);
  const bool quoted = text[at] == '"' || text[at] == '\'';
  return follower.flow(quoted ? text[at] : '\0');
}

}  // namespace shirube
