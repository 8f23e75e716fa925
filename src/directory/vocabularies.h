// All closed lists of words, in the order in which the field reference shows them. A new vocabulary
// is added here.
#pragma once

#include <vector>

#include "directory/vocabulary.h"

namespace shirube {

const std::vector<const Vocabulary*>& all_vocabularies();

}  // namespace shirube
