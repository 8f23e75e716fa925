// The keys by which the towns of one municipality are found: each name as address units, the ways
// in which it is written shorter, all of these loosened, and the ends of names. Pure functions, any
// thread.
#pragma once

#include <span>
#include <vector>

#include "place/gazetteer/key_list.h"
#include "place/gazetteer/town_collection.h"

namespace shirube {

struct TownKeys {
  std::vector<KeyListBuilder::Entry> strict;
  std::vector<KeyListBuilder::Entry> loose;
  std::vector<KeyListBuilder::Entry> parts;
};

/// A key stands for one town. Where names are equal in their units, an 大字 comes before a shared
/// name; of two that lie apart neither is sure, and the value carries `ambiguous_town`. A loose key
/// that several towns share is left out.
TownKeys town_keys(std::span<const CollectedTown> towns);

}  // namespace shirube
