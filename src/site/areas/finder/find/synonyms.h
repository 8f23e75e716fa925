// Words that visitors type for something that records call otherwise: 胃瘻 and PEG for 胃ろう, デイ
// for 通所介護. A set for every site, and what its content/site.yaml adds. Pure, any thread.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/site.h"

namespace shirube {

/// Both columns hold words with blanks between them.
struct CommonSynonym {
  std::string_view words;
  std::string_view means;
};

/// The set for every site: short forms of the trade, names of care services before the law renamed
/// them, everyday words, and readings of what has none in the data.
std::span<const CommonSynonym> common_synonyms();

/// Folded word → folded meanings.
using SynonymTable = std::map<std::string, std::vector<std::string>>;

/// Those of every site and those of `site`.
SynonymTable search_synonyms(const Site& site);

}  // namespace shirube
