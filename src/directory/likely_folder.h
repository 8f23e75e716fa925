// Guesses which kind of record a file holds that lies in no right place, by the names of its
// fields. Pure functions.
#pragma once

#include <string>

#include "source/node.h"

namespace shirube {

/// The folder of the kind that knows most of the fields ("facilities"); empty when none knows three
/// of them, or two know as many.
std::string likely_folder(const Node& fields);

}  // namespace shirube
