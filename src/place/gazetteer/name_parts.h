// The ends of the names of one municipality's towns, for addresses that leave the beginning out:
// 上野段 of 市場町市場上野段, where the 町 or the 大字 before is not written. Pure functions, any
// thread.
#pragma once

#include <span>
#include <vector>

#include "place/gazetteer/key_list.h"
#include "place/gazetteer/town_collection.h"

namespace shirube {

/// Of the keys of whole names. What stands for no town, as other names end so too or what is left
/// out is no name, carries `shared_part`; it is there only where a shorter part would be taken for
/// it.
std::vector<KeyListBuilder::Entry> name_parts(std::span<const KeyListBuilder::Entry> names,
                                              std::span<const CollectedTown> towns);

}  // namespace shirube
