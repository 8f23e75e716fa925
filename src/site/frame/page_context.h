// One page while its model is built: where it stands, and what it takes from there to link, to show
// how old a record is, and to print its text. Lives on the stack of the thread that builds the
// page.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "site/frame/chrome.h"
#include "site/frame/link.h"
#include "site/frame/navigation.h"
#include "site/frame/page_kind.h"
#include "site/frame/record_notes.h"
#include "site/frame/route.h"
#include "site/frame/site_context.h"

namespace shirube {

struct OpeningHours;

enum class OnMap { no, yes };

class PageContext {
 public:
  PageContext(const SiteContext& site, std::string route,
              const Navigation& navigation = no_navigation);

  const SiteContext& site() const { return site_; }
  const View& view() const { return site_.view; }
  const std::string& route() const { return route_; }
  Audience audience() const { return site_.audience(); }
  Date today() const { return site_.today; }
  Language language() const { return site_.language; }

  /// The address of another page of this site. A server shows 404.html at any depth: its addresses
  /// begin with the path of the site's own address, if that is known.
  Url to(std::string_view target) const {
    return root_.empty() ? relative_url(route_, target) : Url{root_ + std::string(target)};
  }
  template <class R>
  Url to_record(const R& record) const {
    return to(record_route(record));
  }

  /// With the name of the site behind it, as a window and a search engine show it.
  std::string full_title(const std::string& title) const;

  /// The frame. `parents` are the breadcrumbs between the home page and this one.
  Chrome chrome(PageKind kind, const std::string& title, const std::string& description,
                std::vector<Link> parents = {}) const;

  Freshness freshness(const Record& record) const;
  Hours hours(const OpeningHours& hours) const;
  /// With a link to the map, which opens there, if the record is shown on it.
  PlaceNote place_note(const Place* place, OnMap on_map) const;
  /// The record's Markdown; headings begin at h2, and none has the id of another on this page.
  Html prose(const Prose& prose) const;

 private:
  static const Navigation no_navigation;

  std::vector<Link> links_to(const std::vector<Entrance>& entrances) const;

  const SiteContext& site_;
  const Navigation& navigation_;
  std::string route_;
  /// "/" or "/shirube/" for 404.html, else empty.
  std::string root_;
  mutable std::set<std::string> heading_ids_;
};

}  // namespace shirube
