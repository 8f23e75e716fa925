// A statistic as horizontal bars in inline SVG, drawn at build: whole numbers only, so that the
// bytes are the same everywhere. The table beside it says the same in words. Pure.
#pragma once

#include "base/language.h"
#include "base/value.h"

namespace shirube {

struct Statistic;

/// Nothing for a statistic without rows.
Html bar_chart_svg(const Statistic& statistic, Language language);

}  // namespace shirube
