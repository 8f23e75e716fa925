// What search engines are told of a page, in the words of schema.org, as a data block (never a
// script that runs). The properties are those that the records' descriptions name; what is more
// than a value of a field is composed here. Made from the View's records, so it cannot say more
// than the page. Pure.
#pragma once

#include "base/value.h"
#include "site/frame/page_context.h"

namespace shirube {

/// `place` may be null. Only places that are exact are given as coordinates.
Html facility_json_ld(const PageContext& page, const Facility& facility, const Place* place);
Html desk_json_ld(const PageContext& page, const Desk& desk, const Place* place);
/// Nothing for an event without a date. For Training and PublicEvent.
template <class E>
Html event_json_ld(const E& event);

}  // namespace shirube
