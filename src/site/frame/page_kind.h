// What kinds of pages there are, by the word that stands in `data-page` of their body. One list
// says of each what it may weigh and whether it is a tool; a page of a kind that is not in it does
// not compile. Constants.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace shirube {

/// What readers have to fetch for a page: the budgets stand in publish/weight_check.cc.
enum class PageWeight {
  /// Of what is read most, often from a search engine and for one telephone number.
  facility,
  list,
  /// Of a record that somebody writes a text for.
  record,
  /// With a script.
  tool,
  map,
  other,
};

/// A tool has a script anyway, and loads the one that keeps a part of the site on the device.
/// Readers of the others do not pay for what they did not ask for.
enum class KeepsOnDevice { no, yes };

struct PageKindRow {
  std::string_view name;
  PageWeight weight;
  KeepsOnDevice keeps = KeepsOnDevice::no;
};

inline constexpr PageKindRow page_kinds[] = {
    {"about", PageWeight::other},
    {"accessibility", PageWeight::other},
    {"answer", PageWeight::other},
    {"area-list", PageWeight::list},
    {"ask", PageWeight::tool, KeepsOnDevice::yes},
    {"ask-town", PageWeight::tool},
    {"card", PageWeight::tool, KeepsOnDevice::yes},
    {"compare", PageWeight::tool, KeepsOnDevice::yes},
    {"confirm", PageWeight::other},
    {"data", PageWeight::other},
    {"desk", PageWeight::record},
    {"desk-list", PageWeight::list},
    {"event", PageWeight::record},
    {"event-list", PageWeight::list},
    {"facility", PageWeight::facility},
    {"facility-index", PageWeight::list},
    {"facility-list", PageWeight::list},
    {"find", PageWeight::tool, KeepsOnDevice::yes},
    {"form", PageWeight::record},
    {"form-list", PageWeight::list},
    {"home", PageWeight::other},
    {"initiative", PageWeight::other},
    {"initiatives", PageWeight::other},
    {"learn", PageWeight::other},
    {"map", PageWeight::map, KeepsOnDevice::yes},
    {"material", PageWeight::record},
    {"moved", PageWeight::other},
    {"news", PageWeight::record},
    {"news-list", PageWeight::list},
    {"not-found", PageWeight::other},
    {"offline", PageWeight::tool, KeepsOnDevice::yes},
    {"page", PageWeight::record},
    {"print-map", PageWeight::other},
    {"programme", PageWeight::record},
    {"programme-list", PageWeight::list},
    {"region-index", PageWeight::other},
    {"sheet", PageWeight::record},
    {"situation", PageWeight::other},
    {"situations", PageWeight::other},
    {"statistic", PageWeight::other},
    {"statistic-list", PageWeight::list},
    {"training", PageWeight::record},
    {"training-list", PageWeight::list},
    {"treatment-index", PageWeight::other},
    {"treatment-list", PageWeight::list},
    {"treatments", PageWeight::other},
    {"work", PageWeight::other},
};

/// Null for what a theme has written that is none.
constexpr const PageKindRow* find_page_kind(std::string_view name) {
  const auto* found = std::find_if(std::begin(page_kinds), std::end(page_kinds),
                                   [&](const PageKindRow& row) { return row.name == name; });
  return found == std::end(page_kinds) ? nullptr : found;
}

/// One of them, by its name.
class PageKind {
 public:
  consteval PageKind(const char* name) : PageKind(std::string_view(name)) {}
  consteval PageKind(std::string_view name) : row_(find_page_kind(name)) {
    if (!row_) throw "this kind of page is not in page_kinds";
  }
  /// "training-list", the list of records that are called "training".
  static consteval PageKind list_of(std::string_view record) {
    for (const PageKindRow& row : page_kinds) {
      const bool list = row.weight == PageWeight::list && row.name.starts_with(record);
      if (list && row.name.substr(record.size()) == "-list") return PageKind(row.name);
    }
    throw "records of this name have no kind of list in page_kinds";
  }

  constexpr std::string_view name() const { return row_->name; }
  constexpr bool keeps_on_device() const { return row_->keeps == KeepsOnDevice::yes; }

 private:
  const PageKindRow* row_;
};

}  // namespace shirube
