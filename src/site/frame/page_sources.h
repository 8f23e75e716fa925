// Which record each page of its own was made from, so that what is wrong with a text on a page can
// be told where an editor wrote it. Plain values that share the sources; any thread may read them.
#pragma once

#include <string>
#include <vector>

#include "base/source_text.h"

namespace shirube {

class View;

struct PageSource {
  /// The page's route.
  std::string page;
  /// Where the record begins.
  Location where;
  /// A row of a table of open data, which editors cannot change.
  bool imported = false;
};

/// Those of all records, and the site's own record for the first page; sorted by page.
std::vector<PageSource> page_sources(const View& view);

}  // namespace shirube
