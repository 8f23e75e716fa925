// The one file of the finder's data that every search needs, data/find/meta.js: which numbers of
// the list belong to which municipality and kind, the words for what records say in codes, the
// table of folding, synonyms, and how the other files are cut and which columns they have. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "site/areas/finder/find/find_list.h"
#include "site/areas/finder/find/find_text.h"
#include "site/areas/finder/find/synonyms.h"

namespace shirube {

/// Into how many pieces the data is cut; zero when there are none of the sort.
struct FindCut {
  /// True when data/find/all.js is there.
  bool all = true;
  std::size_t shards = 0;
};

/// The JSON object. `version` names this state of all files of the finder. Of `synonyms` only
/// those are in it that lead to something.
std::string find_meta(const FindList& list, const std::vector<FindText>& texts,
                      const SynonymTable& synonyms, const FindCut& cut, const std::string& version,
                      Language language);

}  // namespace shirube
