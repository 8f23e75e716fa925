#include "site/frame/page_sources.h"

#include <algorithm>

#include "directory/site.h"
#include "directory/view.h"
#include "site/frame/route.h"

namespace shirube {
std::vector<PageSource> page_sources(const View& view) {
  std::vector<PageSource> sources;
  const Site& site = view.site();
  if (site.where.source) sources.push_back({"index.html", site.where, false});
  for (const RecordKind& kind : record_kinds()) {
    if (!kind.has_page) continue;
    for (const Record& record : view.of(kind)) {
      if (!record.where.source) continue;
      sources.push_back({record_route(kind, record), record.where, record.imported});
    }
  }
  std::sort(sources.begin(), sources.end(),
            [](const PageSource& a, const PageSource& b) { return a.page < b.page; });
  return sources;
}

}  // namespace shirube
