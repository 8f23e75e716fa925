// A record as one entry of a list. Each kind says how it looks there, with a record_card() of its
// own: in cards.cc, or beside the one area that lists it. A kind without one does not compile
// (plan.cc). Pure.
#pragma once

#include "site/frame/page_context.h"
#include "site/parts/section.h"

namespace shirube {

template <class R>
Card record_card(const PageContext& page, const R& record) = delete;

/// For pages that list records whatever they are.
Card record_card(const PageContext& page, const RecordKind& kind, const Record& record);

}  // namespace shirube
