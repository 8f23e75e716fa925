// What was: for the list of events and that of trainings. Any thread may ask.
#pragma once

#include "site/frame/page_context.h"
#include "site/parts/section.h"

namespace shirube {

/// Events before today, the last one first.
template <class E>
Section past_events(const PageContext& page);

}  // namespace shirube
