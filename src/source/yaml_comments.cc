#include "source/yaml_comments.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// `#` directly before a letter or digit; `##` and `#---` are rules that people draw.
bool touches_text(std::string_view comment) {
  if (comment.size() < 2) return false;
  const char next = comment[1];
  return std::string_view(" \t#-=*!+/").find(next) == npos && !comment.substr(1).starts_with("　");
}

/// `#phone: 046…`, `# - 内科`: a line that was content once.
bool was_taken_out(std::string_view comment) {
  const std::string_view line = trim(comment.substr(1));
  if (line.starts_with("- ")) return true;
  const std::size_t name = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  return name != npos && name > 0 && line[name] == ':';
}

class Search {
 public:
  Search(std::string_view text, const Gap& gap) : text_(text), gap_(gap) {}

  std::vector<FoundComment> run() {
    const std::string_view gap = text_.substr(0, gap_.end);  // not further: gaps are many
    for (std::size_t sign = gap.find('#', gap_.begin); sign != npos; sign = gap.find('#', sign)) {
      const std::size_t start = gap.rfind('\n', sign);
      const bool same_line = start == npos || start < gap_.begin;
      const std::size_t line = same_line ? gap_.begin : start + 1;
      const std::size_t end = std::min(text_.find('\n', sign), text_.size());
      const std::string_view comment = trim(text_.substr(sign, end - sign));
      if (same_line) beside(sign, comment, text_.substr(line, sign - line));
      if (!same_line) on_own_line(sign, comment, line);
      sign = end;
    }
    return std::move(found_);
  }

 private:
  void beside(std::size_t at, std::string_view comment, std::string_view between) {
    const bool touching = touches_text(comment);
    const bool closed = between.find_first_of("]}[{,") != npos;
    if (closed || (gap_.before == Before::key && gap_.coming == Coming::collection)) {
      if (touching) found_.push_back({at, comment, false});
    } else if (gap_.before == Before::other_value) {
      if (touching) found_.push_back({at, comment, true});
    } else if (gap_.before != Before::nothing) {
      found_.push_back({at, comment, touching});
    }
  }

  void on_own_line(std::size_t at, std::string_view comment, std::size_t line) {
    const bool alone = text_.find_first_not_of(" \t", line) == at;
    const bool follows_text = gap_.before == Before::plain_value ||
                              (gap_.before == Before::key && gap_.coming != Coming::collection);
    if (!alone || !follows_text || was_taken_out(comment)) return;
    const auto column = static_cast<int>(at - line);
    const bool digit = comment.size() > 1 && is_digit(comment[1]);
    if (column > gap_.indent) {
      found_.push_back({at, comment, touches_text(comment)});
    } else if (digit) {
      found_.push_back({at, comment, false});
    }
  }

  std::string_view text_;
  const Gap& gap_;
  std::vector<FoundComment> found_;
};

}  // namespace

std::vector<FoundComment> comments_like_text(std::string_view text, const Gap& gap) {
  if (gap.before == Before::nothing) return {};
  return Search(text, gap).run();
}

}  // namespace shirube
