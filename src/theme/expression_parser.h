// Parses the expressions of templates. From loosest to tightest: a if c else b, or, and, not,
// comparison, ~, + -, *, sign, member and filter. Pure.
#pragma once

#include "theme/template_tree.h"

namespace shirube {

class TokenReader;

/// The longest expression at the reader's place, or null after reporting a fault.
ExpressionPointer parse_expression(TokenReader& tokens);

}  // namespace shirube
