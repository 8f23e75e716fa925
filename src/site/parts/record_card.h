// A record of any kind as one entry of a list, for pages that list records whatever they are. Pure.
#pragma once

#include "site/frame/page_context.h"
#include "site/parts/section.h"

namespace shirube {

/// By its kind's function of cards.h; a kind without one does not compile.
Card record_card(const PageContext& page, const RecordKind& kind, const Record& record);

}  // namespace shirube
