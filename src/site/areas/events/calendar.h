// The events of a View as a calendar file (RFC 5545): each event or each of its sittings,
// and its deadline as a day of its own. Pure.
#pragma once

#include <string>

#include "site/frame/site_context.h"

namespace shirube {

/// `E` is Training or PublicEvent. Events without a date are left out.
template <class E>
std::string calendar_file(const SiteContext& context);

}  // namespace shirube
