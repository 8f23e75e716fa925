// One site of a build, planned and ready to be made. Its parts point into each other, so it stays
// where it was made; what it was made from outlives it. One thread owns it.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "directory/view.h"
#include "place/towns/town_list.h"
#include "site/frame/content_links.h"
#include "site/frame/output_file.h"
#include "site/frame/site_context.h"
#include "site/frame/site_plan.h"
#include "site/render.h"

namespace shirube {

/// In which both sites speak.
inline constexpr Language readers_language = Language::ja;

/// What one audience sees, where that is, and the towns from which it asks: all editions for it are
/// made of that.
struct World {
  View view;
  Places places;
  TownLists towns;
};

class PlannedSite {
 public:
  /// What is wrong with templates and running texts goes to `sink`.
  PlannedSite(const Edition& edition, const World& world, const Theme& theme,
              const Outlines& outlines, Date today, DiagnosticSink& sink);
  /// Of a theme that ends with the call.
  PlannedSite(const Edition&, const World&, Theme&&, const Outlines&, Date,
              DiagnosticSink&) = delete;
  PlannedSite(const PlannedSite&) = delete;
  PlannedSite& operator=(const PlannedSite&) = delete;

  /// False when a template has a fault: then nothing can be made.
  bool can_be_made() const { return rendering_.has_value(); }
  const PlannedPage* find(std::string_view route) const;
  /// As it is known before it is made.
  SiteOutput output() const;

  void make(unsigned threads, const FileTaker& take, const PageKeeper& keep = {}) const;
  /// Of the pages that were made.
  std::vector<ContentLink> content_links() const { return links_.sorted(); }

 private:
  ContentLinks links_;
  const SiteContext context_;
  const SitePlan plan_;
  const std::optional<SiteRendering> rendering_;
};

}  // namespace shirube
