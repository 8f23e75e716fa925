// The commands and options that there are, one row each: from them the command line is read and the
// help is written. Constants, safe from any thread.
#pragma once

#include <span>
#include <string_view>

#include "command/command_line.h"
#include "command/wording.h"

namespace shirube {

struct CommandRow {
  Command command;
  /// One word, or two: "gazetteer import".
  std::string_view name;
  Wording what;
  /// What the help calls the words that stand without an option, of which there is at least one;
  /// empty when there are none.
  std::string_view operands = {};
  void (*add_operand)(CommandLine&, std::string_view) = nullptr;
};

enum class Takes {
  nothing,
  text,
  /// One text or more, up to the next option.
  texts,
  number,
  day,
  /// One of the words of `choices`.
  choice,
};

/// What the value of an option must be.
struct ValueRule {
  Takes takes = Takes::nothing;
  /// What the help calls it; of choices it shows the words.
  Wording name = {};
  std::span<const std::string_view> choices = {};
  /// Of numbers.
  long least = 0;
  long most = 0;
};

/// A value after it was read: the word itself, and its number, day or place among the choices.
struct OptionValue {
  std::string_view text;
  long number = 0;
  Date day = {};
};

/// Commands as a set of bits.
using Commands = unsigned;

constexpr Commands only(Command command) {
  return 1u << static_cast<unsigned>(command);
}

constexpr Commands every_command = ~0u;

enum class Needed { no, yes };

struct OptionRow {
  std::string_view name;
  /// "-C"; empty for none.
  std::string_view letter;
  /// Who takes it. What every command takes may also stand before the command, or alone.
  Commands commands;
  ValueRule value;
  Wording help;
  void (*set)(CommandLine&, const OptionValue&);
  Needed needed = Needed::no;

  bool belongs_to(Command command) const { return (commands & only(command)) != 0; }
};

std::span<const CommandRow> command_rows();

/// Several commands may have an option of one name, each in a row of its own.
std::span<const OptionRow> option_rows();

const CommandRow& row_of(Command command);

}  // namespace shirube
