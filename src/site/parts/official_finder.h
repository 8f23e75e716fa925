// The national registers in which every facility of a kind has to be, for readers whom this
// directory cannot help: what it does not list may well be there. Constant facts; any thread.
#pragma once

#include <string>

#include "base/language.h"
#include "directory/facility_words.h"
#include "site/frame/link.h"

namespace shirube {

/// To the register of the kind; without an address for kinds that none holds.
Link official_finder(FacilityKind kind, Language language);

/// 「載っていない所は、国の「医療情報ネット（ナビイ）」で調べられます。」; for kinds without a
/// register whom to ask.
std::string where_else_to_look(FacilityKind kind, Language language);

}  // namespace shirube
