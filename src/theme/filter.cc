#include "theme/filter.h"

#include <array>

#include "base/text.h"
#include "base/type.h"
#include "theme/number_text.h"
#include "theme/type_rules.h"

namespace shirube {
namespace {

struct FilterInfo {
  std::string_view name;
  Filter filter;
  std::size_t fewest_arguments;
  std::size_t most_arguments;
  /// How it is written, for messages.
  std::string_view usage;
};

constexpr std::array<FilterInfo, 3> filters = {{
    {"join", Filter::join, 0, 1, "join(text)"},
    {"length", Filter::length, 0, 0, "length"},
    {"number", Filter::number, 0, 0, "number"},
}};

const FilterInfo& info_of(Filter filter) {
  for (const FilterInfo& info : filters) {
    if (info.filter == filter) return info;
  }
  return filters.front();
}

bool is_list(const Type* type) {
  return !type || type->kind == Type::Kind::list;
}

const Type* element_of(const Type* type) {
  return type ? type->element : nullptr;
}

/// What can be put in a row as text: markup would lose its kind.
bool can_be_joined(const Type* type) {
  return is_printable(type) && !(type && type->kind == Type::Kind::html);
}

const List* list_of(const Operand& operand) {
  const auto* list = std::get_if<const List*>(&operand);
  return list ? *list : nullptr;
}

Operand length_of(const Operand& operand) {
  if (const List* list = list_of(operand)) return static_cast<std::int64_t>(list->size());
  return static_cast<std::int64_t>(character_count(text_of(operand)));
}

Operand join_items(const Operand& operand, std::string_view separator, std::string& storage) {
  const List* list = list_of(operand);
  if (!list) return std::monostate();
  for (std::size_t i = 0; i < list->size(); ++i) {
    if (i > 0) storage += separator;
    append_plain(operand_of((*list)[i]), storage);
  }
  return std::string_view(storage);
}

Operand grouped_digits(const Operand& operand, std::string& storage) {
  if (const auto* integer = std::get_if<std::int64_t>(&operand)) storage = grouped(*integer);
  if (const auto* number = std::get_if<double>(&operand)) storage = grouped(*number);
  return std::string_view(storage);
}

}  // namespace

std::optional<Filter> filter_by_name(std::string_view name) {
  for (const FilterInfo& info : filters) {
    if (info.name == name) return info.filter;
  }
  return std::nullopt;
}

std::vector<std::string> filter_names() {
  std::vector<std::string> names;
  for (const FilterInfo& info : filters) names.emplace_back(info.name);
  return names;
}

FilterCheck check_filter(Filter filter, std::span<const Type* const> operands) {
  const FilterInfo& info = info_of(filter);
  const std::size_t arguments = operands.size() - 1;
  if (arguments < info.fewest_arguments || arguments > info.most_arguments) {
    return {nullptr, FilterCheck::argument_count, std::string(info.usage)};
  }
  const Type* input = operands[0];
  for (std::size_t i = 1; i < operands.size(); ++i) {
    if (!is_text(operands[i])) return {nullptr, i, "text"};
  }
  switch (filter) {
    case Filter::length:
      if (is_list(input) || is_text(input)) return {&integer_type(), 0, {}};
      return {nullptr, 0, "list, text"};
    case Filter::join:
      if (is_list(input) && can_be_joined(element_of(input))) return {&text_type(), 0, {}};
      return {nullptr, 0, "list of text"};
    case Filter::number:
      if (is_numeric(input)) return {&text_type(), 0, {}};
      return {nullptr, 0, "integer, number"};
  }
  return {};
}

Operand apply_filter(Filter filter, std::span<const Operand> operands, std::string& storage) {
  const Operand& input = operands[0];
  if (std::holds_alternative<std::monostate>(input) && filter != Filter::length) return input;
  switch (filter) {
    case Filter::length:
      return length_of(input);
    case Filter::join:
      return join_items(input, operands.size() > 1 ? text_of(operands[1]) : std::string_view(),
                        storage);
    case Filter::number:
      return grouped_digits(input, storage);
  }
  return std::monostate();
}

}  // namespace shirube
