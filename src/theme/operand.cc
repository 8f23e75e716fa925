#include "theme/operand.h"

#include <optional>

#include "theme/number_text.h"

namespace shirube {
namespace {

struct Pair {
  double left;
  double right;
};

std::optional<double> number_of(const Operand& operand) {
  if (const auto* integer = std::get_if<std::int64_t>(&operand)) {
    return static_cast<double>(*integer);
  }
  if (const auto* number = std::get_if<double>(&operand)) return *number;
  return std::nullopt;
}

std::optional<Pair> numbers_of(const Operand& left, const Operand& right) {
  const std::optional<double> a = number_of(left);
  const std::optional<double> b = number_of(right);
  if (!a || !b) return std::nullopt;
  return Pair{*a, *b};
}

bool is_textual(const Operand& operand) {
  return std::holds_alternative<std::string_view>(operand) ||
         std::holds_alternative<UrlView>(operand);
}

template <class Compare>
bool ordered(const Operand& left, const Operand& right, Compare compare) {
  const auto* a = std::get_if<std::int64_t>(&left);
  const auto* b = std::get_if<std::int64_t>(&right);
  if (a && b) return compare(*a, *b);
  if (const auto pair = numbers_of(left, right)) return compare(pair->left, pair->right);
  return is_textual(left) && is_textual(right) && compare(text_of(left), text_of(right));
}

}  // namespace

Operand operand_of(const Value& value) {
  struct ToOperand {
    Operand operator()(std::monostate) const { return std::monostate(); }
    Operand operator()(bool boolean) const { return boolean; }
    Operand operator()(std::int64_t integer) const { return integer; }
    Operand operator()(double number) const { return number; }
    Operand operator()(const std::string& text) const { return std::string_view(text); }
    Operand operator()(const Url& url) const { return UrlView{url.text}; }
    Operand operator()(const Html& html) const { return HtmlView{html.markup}; }
    Operand operator()(const List& list) const { return &list; }
    Operand operator()(const Object& object) const { return &object; }
  };
  return std::visit(ToOperand{}, value.content());
}

bool is_true(const Operand& operand) {
  struct Truth {
    bool operator()(std::monostate) const { return false; }
    bool operator()(bool boolean) const { return boolean; }
    bool operator()(std::int64_t integer) const { return integer != 0; }
    bool operator()(double number) const { return number != 0; }
    bool operator()(std::string_view text) const { return !text.empty(); }
    bool operator()(UrlView url) const { return !url.text.empty(); }
    bool operator()(HtmlView html) const { return !html.markup.empty(); }
    bool operator()(const List* list) const { return !list->empty(); }
    bool operator()(const Object*) const { return true; }
  };
  return std::visit(Truth{}, operand);
}

std::string_view text_of(const Operand& operand) {
  if (const auto* text = std::get_if<std::string_view>(&operand)) return *text;
  if (const auto* url = std::get_if<UrlView>(&operand)) return url->text;
  if (const auto* html = std::get_if<HtmlView>(&operand)) return html->markup;
  return {};
}

bool equal(const Operand& left, const Operand& right) {
  if (std::holds_alternative<std::monostate>(left)) {
    return std::holds_alternative<std::monostate>(right);
  }
  const auto* a = std::get_if<bool>(&left);
  const auto* b = std::get_if<bool>(&right);
  if (a && b) return *a == *b;
  return ordered(left, right, [](const auto& x, const auto& y) { return x == y; });
}

bool less(const Operand& left, const Operand& right) {
  return ordered(left, right, [](const auto& x, const auto& y) { return x < y; });
}

bool less_or_equal(const Operand& left, const Operand& right) {
  return ordered(left, right, [](const auto& x, const auto& y) { return x <= y; });
}

void append_plain(const Operand& operand, std::string& out) {
  if (const auto* boolean = std::get_if<bool>(&operand)) {
    out += *boolean ? "true" : "false";
  } else if (const auto* integer = std::get_if<std::int64_t>(&operand)) {
    append_integer(*integer, out);
  } else if (const auto* number = std::get_if<double>(&operand)) {
    append_number(*number, out);
  } else {
    out += text_of(operand);
  }
}

}  // namespace shirube
