// The plan of one audience's site: which pages exist, with which template and model, and which
// files are written beside them. Made on one thread; each page's model is built only when the page
// is rendered, on whichever thread does that.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/type.h"
#include "base/value.h"
#include "directory/by_audience.h"
#include "site/frame/model.h"
#include "site/frame/navigation.h"
#include "site/frame/page_context.h"
#include "site/frame/page_reads.h"

namespace shirube {

/// Whether the list of pages for search engines has a page. One that has not stays for those who
/// have its address.
enum class Offered { yes, no };

struct PlannedPage {
  std::string route;
  std::string template_name;
  const Type* model_type = nullptr;
  std::function<Value()> model;
  Offered offered = Offered::yes;
  /// Nothing for one that may read anything.
  std::optional<PageReads> reads = std::nullopt;
};

/// A file that no template makes: a feed, a calendar, open data.
struct PlannedFile {
  std::string route;
  std::function<std::string()> bytes;
};

class SitePlan {
 public:
  explicit SitePlan(const SiteContext& context) : context_(context) {}

  const SiteContext& context() const { return context_; }
  const std::vector<PlannedPage>& pages() const { return pages_; }
  const std::vector<PlannedFile>& files() const { return files_; }

  /// Adds a page. `build` gets the page's context and returns its model, a struct with members().
  template <class Build>
  void add_page(std::string route, std::string template_name, Build build,
                Offered offered = Offered::yes, std::optional<PageReads> reads = std::nullopt) {
    using PageModel = decltype(build(std::declval<const PageContext&>()));
    const Audience audience = context_.audience();
    pages_.push_back({route, std::move(template_name), &Model<PageModel>::type(audience),
                      [&context = context_, navigation = navigation_, route, build] {
                        const PageContext page(context, route, *navigation);
                        return Model<PageModel>::value(build(page), context.audience());
                      },
                      offered, std::move(reads)});
  }

  /// Has all pages of residents, and of professionals, lead to one, behind those that were added
  /// before it.
  void add_entrance(ByAudience<Stands> where, std::string name, std::string route) {
    const Stands here = where[context_.audience()];
    if (here == Stands::above) navigation_->above.push_back({std::move(name), std::move(route)});
    if (here == Stands::below) navigation_->below.push_back({std::move(name), std::move(route)});
  }
  const Navigation& navigation() const { return *navigation_; }

  void add_file(std::string route, std::function<std::string()> bytes) {
    files_.push_back({std::move(route), std::move(bytes)});
  }

 private:
  const SiteContext& context_;
  std::shared_ptr<Navigation> navigation_ = std::make_shared<Navigation>();
  std::vector<PlannedPage> pages_;
  std::vector<PlannedFile> files_;
};

}  // namespace shirube
