// The names that an expression of a template can see besides the page model: what {% set %} and
// {% for %} made. Scopes form a chain; each lives as long as the stretch that is being compiled.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

struct Type;

class TemplateScope {
 public:
  struct Variable {
    enum class Kind { value, loop };

    Kind kind = Kind::value;
    /// Null when it is not known.
    const Type* type = nullptr;
    /// Of the variable, or of the loop that `loop` stands for.
    std::uint32_t index = 0;
  };

  /// Whether {% set %} within reaches variables outside: it does in loops, not in blocks and
  /// includes.
  enum class Writes { outwards, inside };

  TemplateScope() = default;
  TemplateScope(TemplateScope& parent, Writes writes) : parent_(&parent), writes_(writes) {}
  TemplateScope(const TemplateScope&) = delete;
  TemplateScope& operator=(const TemplateScope&) = delete;

  void declare(std::string name, Variable variable) { variables_[std::move(name)] = variable; }

  const Variable* find(std::string_view name) const;
  /// The variable that {% set %} changes, or null when it makes a new one.
  Variable* find_writable(std::string_view name);

  void append_names(std::vector<std::string>& names) const;

 private:
  TemplateScope* parent_ = nullptr;
  Writes writes_ = Writes::inside;
  std::map<std::string, Variable, std::less<>> variables_;
};

/// What `loop` is within {% for %}: index, index0, first, last, length.
const Type& loop_type();

}  // namespace shirube
