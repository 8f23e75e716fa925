// Where else to look: the municipalities that have facilities of a kind, from the nearest on.
// Stands on every list, and in place of one that would be empty. Pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "site/frame/page_context.h"
#include "site/parts/facility_index.h"
#include "site/parts/neighbours.h"

namespace shirube {

/// Of the neighbours of a municipality those that have facilities of `kind`, at most `limit`:
/// 「厚木市（3件、約8km）」, each leading to its list.
std::vector<Link> nearby(const PageContext& page, const FacilityIndex& index, FacilityKind kind,
                         const std::vector<Neighbour>& neighbours, std::size_t limit);

/// 「清川村のものは、この名簿には載っていません。近くでは、厚木市に3件載っています。載っていない所は
/// …」; 「清川村にはありません（2026年10月1日に確かめました）。」 only where that was declared.
std::string nothing_here(const PageContext& page, const FacilityIndex& index, FacilityKind kind,
                         const Municipality& municipality,
                         const std::vector<Neighbour>& neighbours);

}  // namespace shirube
