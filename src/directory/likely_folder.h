// Guesses which kind of record a file holds, by the names of its fields: for files that lie in no
// folder of a kind, or in that of another one. Pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "source/node.h"

namespace shirube {

/// The kind of record that a whole record fits best: what it lacks counts as much as what is
/// unknown.
struct BestFit {
  std::string_view label;
  std::string_view folder;
  /// See Description::misfits().
  std::size_t misfits;
};
BestFit best_fit(const Node& fields);

/// The folder of the kind that knows most of the fields ("facilities"), also of a record that is
/// begun; empty when none knows three of them, or two know as many.
std::string likely_folder(const Node& fields);

}  // namespace shirube
