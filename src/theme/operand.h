// A value while a template works with it: it points into the model (or into text that the renderer
// keeps) and owns nothing. Lives no longer than one rendering, on one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "base/value.h"

namespace shirube {

/// Text that was checked as an address, and text that is markup: told apart from plain text also
/// while rendering, so that a model that breaks its own Type cannot print markup.
struct UrlView {
  std::string_view text;
};
struct HtmlView {
  std::string_view markup;
};

using Operand = std::variant<std::monostate, bool, std::int64_t, double, std::string_view, UrlView,
                             HtmlView, const List*, const Object*>;

Operand operand_of(const Value& value);

/// Whether {% if %} takes it as yes; see Value::empty.
bool is_true(const Operand& operand);

/// The text of text, addresses and markup; empty for anything else.
std::string_view text_of(const Operand& operand);

/// Numbers by their value, text by its bytes. Nothing is before or after an absent value, which
/// equals another absent one only.
bool equal(const Operand& left, const Operand& right);
bool less(const Operand& left, const Operand& right);
bool less_or_equal(const Operand& left, const Operand& right);

/// Appends it as a template prints it, unescaped: booleans as true and false, numbers with the
/// fewest digits that give them back; nothing for absent values, lists and objects.
void append_plain(const Operand& operand, std::string& out);

}  // namespace shirube
