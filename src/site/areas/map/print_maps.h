// The printed maps: for each municipality a drawing with numbers and the list that they number, on
// one sheet or on several with a page that leads to them.
#pragma once

#include <memory>
#include <vector>

#include "site/areas/map/print_sheets.h"

namespace shirube {

class SitePlan;

void plan_print_maps(SitePlan& plan, const std::shared_ptr<const std::vector<PrintSheets>>& all);

}  // namespace shirube
