// What kinds of pages there are, by the word that stands in `data-page` of their body. The page of
// a record and the list of a kind of records need no more than that kind; of all others one list
// says what they may weigh and whether they are tools, and a page of a kind that is not in it does
// not compile. Constants.
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace shirube {

/// What readers have to fetch for a page: the budgets stand in publish/page_checks/weight_rules.cc.
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

/// All but the pages and lists of records; of these, such as weigh something else.
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
    {"facility", PageWeight::facility},
    {"facility-index", PageWeight::list},
    {"facility-list", PageWeight::list},
    {"find", PageWeight::tool, KeepsOnDevice::yes},
    {"home", PageWeight::other},
    {"initiative", PageWeight::other},
    {"initiatives", PageWeight::other},
    {"learn", PageWeight::other},
    {"map", PageWeight::map, KeepsOnDevice::yes},
    {"moved", PageWeight::other},
    {"not-found", PageWeight::other},
    {"offline", PageWeight::tool, KeepsOnDevice::yes},
    {"print-map", PageWeight::other},
    {"region-index", PageWeight::other},
    {"sheet", PageWeight::record},
    {"situation", PageWeight::other},
    {"situations", PageWeight::other},
    {"statistic", PageWeight::other},
    {"treatment-index", PageWeight::other},
    {"treatment-list", PageWeight::list},
    {"treatments", PageWeight::other},
    {"work", PageWeight::other},
};

inline constexpr std::string_view end_of_lists = "-list";

/// What a page may weigh that says so of itself; nothing for what a theme has written that is none.
std::optional<PageWeight> page_weight(std::string_view name);

/// One of them.
class PageKind {
 public:
  consteval PageKind(const char* name) : PageKind(row_of(name)) {}
  /// "training", the page of one record.
  template <class R>
  requires(R::has_page) static constexpr PageKind of() { return PageKind(R::type_name, ""); }
  /// "training-list", the list of the records of a kind.
  template <class R>
  requires(!R::folder.empty()) static constexpr PageKind list_of() {
    return PageKind(R::type_name, end_of_lists);
  }

  std::string name() const { return std::string(name_).append(end_); }
  constexpr bool keeps_on_device() const { return keeps_ == KeepsOnDevice::yes; }

 private:
  static consteval const PageKindRow& row_of(std::string_view name) {
    for (const PageKindRow& row : page_kinds) {
      if (row.name == name) return row;
    }
    throw "this kind of page is not in page_kinds";
  }
  constexpr explicit PageKind(const PageKindRow& row) : name_(row.name), keeps_(row.keeps) {}
  constexpr PageKind(std::string_view name, std::string_view end) : name_(name), end_(end) {}

  std::string_view name_;
  std::string_view end_;
  KeepsOnDevice keeps_ = KeepsOnDevice::no;
};

}  // namespace shirube
