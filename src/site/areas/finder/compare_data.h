// What compare.html sets side by side, as data scripts: one for each municipality and kind, so that
// a comparison of five facilities loads a few kilobytes. Pure.
#pragma once

#include <string>
#include <vector>

#include "site/frame/page_context.h"

namespace shirube {

/// The route of such a script: "data/compare/atsugi-clinic.js".
std::string compare_route(const std::string& municipality, const std::string& kind);

/// The script: {"labels":["住所",…],"facilities":[["id","name","phone","hours",["厚木市…",…]],…]}.
/// A cell of what is not known is an empty text. `page` is compare.html.
std::string compare_script(const PageContext& page, const std::string& municipality,
                           const std::string& kind, const std::vector<const Facility*>& facilities);

}  // namespace shirube
