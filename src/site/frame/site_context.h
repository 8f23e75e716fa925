// What the planning of one site works from: its edition and View, the places of the records in that
// View and the towns where its readers live, the day, and the addresses of the theme's assets.
// Read-only; outlives the plan and its rendering; any thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "directory/view.h"
#include "place/place.h"
#include "place/towns/town_list.h"
#include "site/frame/edition.h"

namespace shirube {

class ContentLinks;
class DiagnosticSink;
class Outlines;

/// Where the records of a View are, by kind and record id; those without a place are not in it.
class Places {
 public:
  using ById = std::unordered_map<std::string, Place>;

  ById& of(const RecordKind& kind) { return by_kind_[kind.number]; }
  const Place* find(const RecordKind& kind, const std::string& id) const {
    const ById& places = by_kind_[kind.number];
    const auto found = places.find(id);
    return found == places.end() ? nullptr : &found->second;
  }
  const Place* facility(const std::string& id) const { return find(record_kind<Facility>(), id); }
  const Place* desk(const std::string& id) const { return find(record_kind<Desk>(), id); }

 private:
  std::vector<ById> by_kind_ = std::vector<ById>(record_kinds().size());
};

struct SiteContext {
  const View& view;
  const Places& places;
  Date today;
  /// The route of an asset by its plain name: "site.css" → "assets/site.3f9c1a22b7.css".
  std::function<std::string(std::string_view)> asset;
  /// Faults in the records' Markdown go here, found while pages are made.
  DiagnosticSink& sink;
  /// Takes the links of that Markdown, if somebody wants to know them.
  ContentLinks* content_links = nullptr;
  /// Of municipalities, to be drawn; may be null.
  const Outlines* outlines = nullptr;
  /// Where the readers of the view live; may be null.
  const TownLists* towns = nullptr;
  /// In which the site speaks to its readers.
  Language language = Language::ja;
  /// The site that is planned, for the audience of the view.
  Edition edition = web_edition(view.audience());

  Audience audience() const { return view.audience(); }
  /// The name of this audience's site.
  const std::string& title() const;
  /// The absolute address of this site with a slash at the end; empty when it has none.
  std::string base_url() const;
  /// The name of a municipality of the view, or its id.
  std::string municipality_name(const Ref<Municipality>& reference) const;
  /// For lists: 「三鷹市（地域の外）」 when it is no member of the site's area.
  std::string listed_name(const Municipality& municipality) const;
  std::string listed_name(const Ref<Municipality>& reference) const;
  /// True for a record that stands in a municipality outside the site's own area.
  bool outside(const Ref<Municipality>& reference) const;
  bool stale(const Record& record) const;
};

}  // namespace shirube
