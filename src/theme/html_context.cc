#include "theme/html_context.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace shirube {
namespace {

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 7> raw_elements = {
    "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"};
constexpr std::array<std::string_view, 2> plain_elements = {"title", "textarea"};
constexpr std::array<std::string_view, 14> address_attributes = {
    "action",   "background", "cite", "data",   "formaction", "href",   "icon",
    "longdesc", "manifest",   "ping", "poster", "src",        "srcset", "xlink:href"};

}  // namespace

void HtmlContext::read(std::string_view literal) {
  for (const char c : literal) read(c);
}

void HtmlContext::read(char c) {
  switch (state_) {
    case State::text:
    case State::tag_open:
    case State::end_tag_open:
      return read_text(c);
    case State::plain_text:
    case State::raw_text:
      return read_raw(c);
    case State::tag_name:
    case State::before_attribute:
    case State::ambiguous:
    case State::lost:
      return read_tag(c);
    case State::attribute_name:
    case State::after_attribute_name:
    case State::before_value:
    case State::quoted_value:
    case State::unquoted_value:
      return read_attribute(c);
    case State::declaration_open:
    case State::declaration:
    case State::comment:
      return read_declaration(c);
  }
}

void HtmlContext::read_text(char c) {
  if (state_ == State::text) {
    if (c == '<') state_ = State::tag_open;
    return;
  }
  const bool closing = state_ == State::end_tag_open;
  if (is_letter(c)) {
    closing_tag_ = closing;
    element_.assign(1, small_letter(c));
    state_ = State::tag_name;
  } else if (c == '/' && !closing) {
    state_ = State::end_tag_open;
  } else if (c == '!' || c == '?' || closing) {
    tail_.clear();
    state_ = c == '>' ? State::text : c == '!' ? State::declaration_open : State::declaration;
  } else {
    state_ = c == '<' ? State::tag_open : State::text;
  }
}

void HtmlContext::read_raw(char c) {
  // The end is "</name" and a character that ends a name; nothing longer needs to be kept.
  const bool ends_name = is_space(c) || c == '/' || c == '>';
  if (ends_name && tail_.ends_with("</" + element_)) {
    closing_tag_ = true;
    state_ = State::before_attribute;
    return read_tag(c);
  }
  tail_ += small_letter(c);
  if (tail_.size() > element_.size() + 2) tail_.erase(0, 1);
}

void HtmlContext::read_tag(char c) {
  if (state_ == State::lost) return;
  if (c == '>') return finish_tag();
  if (is_space(c) || c == '/') {
    state_ = State::before_attribute;
  } else if (state_ == State::tag_name) {
    element_ += small_letter(c);
  } else if (state_ == State::ambiguous) {
    state_ = State::lost;
  } else {
    start_attribute(c);
  }
}

void HtmlContext::read_attribute(char c) {
  switch (state_) {
    case State::attribute_name:
    case State::after_attribute_name:
      if (c == '>') return finish_tag();
      if (c == '=') {
        state_ = State::before_value;
        address_ = {};
      } else if (c == '/') {
        state_ = State::before_attribute;
      } else if (is_space(c)) {
        state_ = State::after_attribute_name;
      } else if (state_ == State::after_attribute_name) {
        start_attribute(c);
      } else {
        attribute_ += small_letter(c);
      }
      return;
    case State::before_value:
      if (c == '>') return finish_tag();
      if (c == '"' || c == '\'') {
        quote_ = c;
        state_ = State::quoted_value;
      } else if (!is_space(c)) {
        state_ = State::unquoted_value;
      }
      return;
    case State::quoted_value:
      if (c == quote_) {
        state_ = State::before_attribute;
      } else {
        read_address(c);
      }
      return;
    default:
      if (c == '>') return finish_tag();
      if (is_space(c)) state_ = State::before_attribute;
  }
}

void HtmlContext::read_declaration(char c) {
  tail_ += c;
  if (state_ == State::declaration_open && tail_ == "--") {
    tail_.clear();
    state_ = State::comment;
    return;
  }
  if (tail_.size() > 3) tail_.erase(0, 1);
  const bool ended = state_ == State::comment ? tail_ == "-->" : c == '>';
  if (ended) {
    state_ = State::text;
  } else if (state_ == State::declaration_open && c != '-') {
    state_ = State::declaration;
  }
}

void HtmlContext::read_address(char c) {
  const bool second_slash = c == '/' && address_.last == '/' && !address_.scheme_settled;
  const bool host = second_slash || c == '\\';
  if ((c == ':' && !address_.scheme_settled) || host) address_.foreign = true;
  // `&#` begins a character reference, not a fragment.
  if (c == '#' && address_.last != '&') address_.fragment = true;
  const bool first_slash = c == '/' && !address_.started;
  if (!first_slash && std::string_view("/?#").find(c) != std::string_view::npos) {
    address_.scheme_settled = true;
  }
  if (address_.last == '/' && c != '/') address_.scheme_settled = true;
  address_.started = true;
  address_.last = c;
}

void HtmlContext::read_value() {
  address_.started = true;
  address_.scheme_settled = true;
  address_.last = 0;
}

void HtmlContext::finish_tag() {
  tail_.clear();
  attribute_.clear();
  state_ = State::text;
  if (closing_tag_) return;
  if (is_one_of(element_, raw_elements)) state_ = State::raw_text;
  if (is_one_of(element_, plain_elements)) state_ = State::plain_text;
}

void HtmlContext::start_attribute(char c) {
  attribute_.assign(1, small_letter(c));
  state_ = State::attribute_name;
}

bool HtmlContext::in_address() const {
  return is_one_of(attribute_, address_attributes);
}

bool HtmlContext::in_forbidden_attribute() const {
  return attribute_ == "style" || attribute_ == "srcdoc" || attribute_.starts_with("on");
}

HtmlContext::Accepts HtmlContext::accepts() const {
  switch (state_) {
    case State::text:
      return Accepts::markup;
    case State::plain_text:
      return Accepts::text;
    case State::quoted_value:
      if (in_forbidden_attribute()) return Accepts::nothing;
      if (!in_address()) return Accepts::text;
      if (address_.foreign) return Accepts::nothing;
      return address_.fragment ? Accepts::text : Accepts::url;
    default:
      return Accepts::nothing;
  }
}

std::string HtmlContext::place() const {
  switch (state_) {
    case State::text:
      return "<p>…</p>";
    case State::plain_text:
    case State::raw_text:
      return "<" + element_ + ">…";
    case State::tag_open:
    case State::end_tag_open:
      return "<…";
    case State::tag_name:
    case State::before_attribute:
    case State::ambiguous:
    case State::lost:
      return "<" + element_ + " …>";
    case State::attribute_name:
    case State::after_attribute_name:
      return "<" + element_ + " " + attribute_ + "…>";
    case State::before_value:
    case State::unquoted_value:
      return attribute_ + "=…";
    case State::quoted_value:
      return attribute_ + "=" + (address_.foreign && in_address() ? "\"https:…\"" : "\"…\"");
    case State::declaration_open:
    case State::declaration:
      return "<!…>";
    case State::comment:
      return "<!--…-->";
  }
  return {};
}

std::string HtmlContext::closing() const {
  switch (state_) {
    case State::quoted_value:
      return std::string(1, quote_);
    case State::plain_text:
    case State::raw_text:
      return "</" + element_ + ">";
    case State::comment:
      return "-->";
    default:
      return ">";
  }
}

bool HtmlContext::between_attributes() const {
  return state_ == State::tag_name || state_ == State::before_attribute ||
         state_ == State::ambiguous || state_ == State::attribute_name ||
         state_ == State::after_attribute_name || state_ == State::unquoted_value;
}

bool HtmlContext::meet(const HtmlContext& other) {
  const bool same_element = element_ == other.element_ && closing_tag_ == other.closing_tag_;
  const bool same_state = state_ == other.state_;
  if (between_attributes() && other.between_attributes()) {
    if (!same_element) return false;
    if (!same_state || attribute_ != other.attribute_) state_ = State::ambiguous;
    return true;
  }
  if (!same_state) return false;
  const bool in_text = state_ == State::text || state_ == State::comment;
  if (!in_text && !same_element) return false;
  const bool in_value = state_ == State::before_value || state_ == State::quoted_value;
  if (in_value && attribute_ != other.attribute_) return false;
  if (state_ == State::quoted_value && quote_ != other.quote_) return false;
  address_.started = address_.started || other.address_.started;
  address_.scheme_settled = address_.scheme_settled && other.address_.scheme_settled;
  address_.foreign = address_.foreign || other.address_.foreign;
  address_.fragment = address_.fragment && other.address_.fragment;
  return true;
}

}  // namespace shirube
