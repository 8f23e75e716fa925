#include "site/frame/page_sources.h"

#include <algorithm>

#include "directory/view.h"
#include "site/frame/route.h"

namespace shirube {
namespace {

template <class R>
void add_pages(const View& view, std::vector<PageSource>& sources) {
  for (const R& record : view.all<R>()) {
    if (record.where.source)
      sources.push_back({record_route(record), record.where, record.imported});
  }
}

}  // namespace

std::vector<PageSource> page_sources(const View& view) {
  std::vector<PageSource> sources;
  const Site& site = view.site();
  if (site.where.source) sources.push_back({"index.html", site.where, false});
  add_pages<Facility>(view, sources);
  add_pages<Desk>(view, sources);
  add_pages<Training>(view, sources);
  add_pages<PublicEvent>(view, sources);
  add_pages<Material>(view, sources);
  add_pages<SharedForm>(view, sources);
  add_pages<Programme>(view, sources);
  add_pages<Initiative>(view, sources);
  add_pages<Statistic>(view, sources);
  add_pages<Page>(view, sources);
  add_pages<News>(view, sources);
  std::sort(sources.begin(), sources.end(),
            [](const PageSource& a, const PageSource& b) { return a.page < b.page; });
  return sources;
}

}  // namespace shirube
