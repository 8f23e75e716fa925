// A QR code (JIS X 0510) as inline SVG: one path of horizontal runs, so that it prints sharply and
// weighs little. Pure.
#pragma once

#include <string>

#include "base/value.h"

namespace shirube {

/// `name` is what screen readers say. Nothing when the text is too long for a code.
Html qr_code_svg(const std::string& text, const std::string& name);

}  // namespace shirube
