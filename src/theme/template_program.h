// A template after compilation: a row of instructions over expressions whose names are indexes and
// whose types are known. Made by the compiler, then never changed; any thread may render it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "theme/filter.h"

namespace shirube {

/// An expression; `a`, `b` and `c` are indexes of other terms unless said otherwise.
struct Term {
  enum class Kind : std::uint8_t {
    absent,
    boolean,
    integer,
    number,
    /// Bytes a to a + b of Program::literals.
    text,
    /// Member a of the model.
    model,
    /// Variable a.
    variable,
    /// Member b of the object a.
    member,
    /// Of loop a (an index of Program::loops).
    loop_index,
    loop_index0,
    loop_first,
    loop_last,
    loop_length,
    negate,
    both,
    either,
    /// a if b else c
    choose,
    equal,
    not_equal,
    less,
    less_or_equal,
    /// filter(a, b)
    filter,
  };

  Kind kind = Kind::absent;
  Filter filter = Filter::length;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t c = 0;
  std::int64_t integer = 0;
  double number = 0;
};

struct Instruction {
  enum class Kind : std::uint8_t {
    /// Prints bytes a to a + b of the literals.
    text,
    /// Prints term a, escaped.
    print_text,
    /// Prints term a as it is, if it is markup.
    print_markup,
    /// Prints term a, escaped, if it is an address or an integer.
    print_url,
    /// Goes on at instruction a.
    jump,
    /// Goes on at instruction b unless term a is true.
    jump_unless,
    /// Variable a becomes term b.
    set,
    /// Starts loop a; goes on at b when there is nothing to go over.
    loop_start,
    /// Takes the next item of loop a and goes on at b, or goes on behind when there is none.
    loop_next,
  };

  Kind kind = Kind::text;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

struct Loop {
  /// The term that is gone over, and the variable that takes each item.
  std::uint32_t list = 0;
  std::uint32_t item = 0;
  /// The variables set in the body, which begin each turn absent.
  std::uint32_t first_inner = 0;
  std::uint32_t end_inner = 0;
};

struct TemplateProgram {
  std::string literals;
  std::vector<Term> terms;
  std::vector<Instruction> instructions;
  std::vector<Loop> loops;
  std::uint32_t variable_count = 0;
};

}  // namespace shirube
