// The orders and choices that several areas share: which municipalities belong to the site, which
// events lie ahead, which news are current, what needs to be confirmed.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "site/frame/page_context.h"
#include "site/parts/section.h"

namespace shirube {

/// The municipalities of the site's own area, by `order`, then code.
std::vector<const Municipality*> members(const View& view);
/// All municipalities, the site's own first.
std::vector<const Municipality*> all_municipalities(const View& view);
/// Those that the page of desks shows: the site's own, and others that have a desk.
std::vector<const Municipality*> municipalities_with_desks(const View& view);

/// Those of them where this site's readers live: of the site's own area.
std::vector<const Municipality*> municipalities_of_readers(const View& view);

/// News that is out and not past its last day, or a year old without one; important first, then
/// newest first.
std::vector<const News*> current_news(const PageContext& page);

/// Events from today on, the next one first, then those without a date; at most `limit`.
template <class E>
Section upcoming_section(const PageContext& page,
                         std::size_t limit = std::numeric_limits<std::size_t>::max());

/// Records that nobody confirmed within their interval, oldest first; at most `limit`.
Section stale_section(const PageContext& page,
                      std::size_t limit = std::numeric_limits<std::size_t>::max());

/// The list of all desks goes by another name on each site.
std::string title_of_all_desks(const PageContext& page);
Link to_all_desks(const PageContext& page);

/// 「施設をさがす」, where the way to every facility begins.
Link to_all_facilities(const PageContext& page);

}  // namespace shirube
