#include "publish/html_scanner.h"

#include <algorithm>

#include "base/ascii.h"
#include "publish/html_entities.h"

namespace shirube {
namespace {

/// Less than what a browser takes for raw text, which src/theme/html_context.cc lists: there a
/// template must know where no value may stand, here what looks like a tag in a frame or a title,
/// where ours write
/// "<" as a reference, is better seen than passed over.
constexpr std::string_view raw_elements[] = {"script", "style"};

class Scanner {
 public:
  Scanner(std::string_view html, HtmlVisitor& visitor) : html_(html), visitor_(visitor) {}

  void run() {
    std::size_t text = 0;
    while (true) {
      position_ = std::min(html_.find('<', position_), html_.size());
      if (!at_end() && !begins_markup()) {
        ++position_;
        continue;
      }
      if (position_ > text) visitor_.text(html_.substr(text, position_ - text));
      if (at_end()) return;
      const char next = peek(1);
      if (is_letter(next)) {
        read_tag(Tag::opening);
      } else if (next == '/' && is_letter(peek(2))) {
        read_tag(Tag::closing);
      } else {
        read_declaration();
      }
      text = position_;
    }
  }

 private:
  char peek(std::size_t ahead) const {
    return position_ + ahead < html_.size() ? html_[position_ + ahead] : '\0';
  }
  /// Else the "<" here is text.
  bool begins_markup() const {
    const char next = peek(1);
    return is_letter(next) || next == '!' || next == '?' || next == '/';
  }
  bool at_end() const { return position_ >= html_.size(); }

  void skip_spaces() {
    while (!at_end() && is_space(html_[position_])) ++position_;
  }

  template <class Stop>
  std::string_view read_until(Stop stop) {
    const std::size_t begin = position_;
    while (!at_end() && !stop(html_[position_])) ++position_;
    return html_.substr(begin, position_ - begin);
  }

  enum class Tag { opening, closing };

  void read_tag(Tag tag) {
    position_ += tag == Tag::closing ? 2 : 1;
    tag_.closes = tag == Tag::closing;
    tag_.attributes.clear();
    tag_.name = read_until([](char c) { return is_space(c) || c == '/' || c == '>'; });
    while (true) {
      read_until([](char c) { return !is_space(c) && c != '/'; });
      if (at_end()) break;
      if (html_[position_] == '>') {
        ++position_;
        break;
      }
      read_attribute();
    }
    visitor_.tag(tag_);
    if (!tag_.closes) read_raw_text();
  }

  void read_attribute() {
    const std::size_t begin = position_;
    ++position_;  // a "=" at the start belongs to the name
    read_until([](char c) { return is_space(c) || c == '/' || c == '>' || c == '='; });
    HtmlAttribute attribute{html_.substr(begin, position_ - begin), {}};
    skip_spaces();
    if (!at_end() && html_[position_] == '=') {
      ++position_;
      skip_spaces();
      attribute.raw_value = read_value();
    }
    tag_.attributes.push_back(attribute);
  }

  std::string_view read_value() {
    const char quote = peek(0);
    if (quote != '"' && quote != '\'') {
      return read_until([](char c) { return is_space(c) || c == '>'; });
    }
    ++position_;
    const std::string_view value = read_until([quote](char c) { return c == quote; });
    if (!at_end()) ++position_;
    return value;
  }

  /// After the opening tag of a raw element: everything to its closing tag.
  void read_raw_text() {
    const auto* raw =
        std::find_if(std::begin(raw_elements), std::end(raw_elements),
                     [&](std::string_view element) { return is_name(tag_.name, element); });
    if (raw == std::end(raw_elements)) return;
    std::size_t end = position_;
    while (true) {
      end = html_.find("</", end);
      if (end == html_.npos) {
        end = html_.size();
        break;
      }
      const std::size_t after = end + 2 + raw->size();
      const bool ends = after >= html_.size() || is_space(html_[after]) || html_[after] == '/' ||
                        html_[after] == '>';
      if (ends && is_name(html_.substr(end + 2, raw->size()), *raw)) break;
      end += 2;
    }
    visitor_.raw_text(*raw, html_.substr(position_, end - position_));
    position_ = end;
  }

  void read_declaration() {
    const std::string_view rest = html_.substr(position_);
    if (is_name(rest.substr(0, 9), "<!doctype")) {
      skip_past(">", 0);
    } else if (rest.substr(0, 4) == "<!--") {
      const std::string_view body = rest.substr(4);
      // "<!-->" and "<!--->" are whole comments.
      const bool abrupt = body.substr(0, 1) == ">" || body.substr(0, 2) == "->";
      visitor_.comment(skip_past(abrupt ? ">" : "-->", 4));
    } else {
      visitor_.comment(skip_past(">", 2));
    }
  }

  /// Goes behind the next `end`; what stands before it, from `skip` bytes on.
  std::string_view skip_past(std::string_view end, std::size_t skip) {
    const std::size_t begin = position_ + skip;
    const std::size_t found = html_.find(end, begin);
    position_ = found == html_.npos ? html_.size() : found + end.size();
    return html_.substr(begin, found == html_.npos ? found : found - begin);
  }

  std::string_view html_;
  HtmlVisitor& visitor_;
  HtmlTag tag_;
  std::size_t position_ = 0;
};

}  // namespace

std::string HtmlAttribute::value() const {
  return decode_entities(raw_value);
}

const HtmlAttribute* HtmlTag::find(std::string_view wanted) const {
  for (const HtmlAttribute& attribute : attributes) {
    if (is_name(attribute.name, wanted)) return &attribute;
  }
  return nullptr;
}

bool is_name(std::string_view name, std::string_view known) {
  return name.size() == known.size() &&
         std::equal(name.begin(), name.end(), known.begin(),
                    [](char a, char b) { return a == b || small_letter(a) == b; });
}

void scan_html(std::string_view html, HtmlVisitor& visitor) {
  Scanner(html, visitor).run();
}

}  // namespace shirube
