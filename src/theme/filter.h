// The filters of templates: their names, what they take and give, and what they do. Fixed at build
// time; pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "theme/operand.h"

namespace shirube {

struct Type;

enum class Filter : std::uint8_t {
  join,
  length,
  number,
};

/// The filter that templates call `name`.
std::optional<Filter> filter_by_name(std::string_view name);

/// Sorted, for messages.
std::vector<std::string> filter_names();

/// What comes out, or what is wrong with what goes in.
struct FilterCheck {
  static constexpr std::size_t argument_count = -1;

  const Type* result = nullptr;
  /// The operand at fault (0 is the input), and what it should be; `needed` is empty if all is
  /// well.
  std::size_t faulty_operand = 0;
  std::string needed;
};

/// `operands` are the types of the input and the arguments; null for one that is not known.
FilterCheck check_filter(Filter filter, std::span<const Type* const> operands);

/// `operands` as above. The result may point into them or into `storage`.
Operand apply_filter(Filter filter, std::span<const Operand> operands, std::string& storage);

}  // namespace shirube
