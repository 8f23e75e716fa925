// All records of a project, one list a kind, in the order of their ids. Both the Directory (all
// there is) and a View (what one audience may see) hold their records in one of these; it owns
// them. Filled by one thread, then read by any.
#pragma once

#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "directory/article.h"
#include "directory/desk.h"
#include "directory/event.h"
#include "directory/facility.h"
#include "directory/initiative.h"
#include "directory/material.h"
#include "directory/municipality.h"
#include "directory/programme.h"
#include "directory/shared_form.h"
#include "directory/site.h"
#include "directory/statistic.h"

namespace shirube {

/// The kinds of records, each with its own folder in content; new kinds are added here.
template <template <class> class List>
using EachKind = std::tuple<List<Municipality>, List<Facility>, List<Desk>, List<Training>,
                            List<PublicEvent>, List<Material>, List<SharedForm>, List<Programme>,
                            List<Initiative>, List<Statistic>, List<Page>, List<News>>;

class Records {
 public:
  Site site;

  template <class R>
  std::vector<R>& all() {
    return std::get<Shelf<R>>(shelves_).records;
  }
  template <class R>
  const std::vector<R>& all() const {
    return std::get<Shelf<R>>(shelves_).records;
  }

  /// The record with this id, or null. Works after index().
  template <class R>
  const R* find(std::string_view id) const {
    const Shelf<R>& shelf = std::get<Shelf<R>>(shelves_);
    const auto found = shelf.by_id.find(id);
    return found == shelf.by_id.end() ? nullptr : &shelf.records[found->second];
  }

  template <class R>
  const R* find(const Ref<R>& reference) const {
    return find<R>(reference.id);
  }

  /// Sorts each list by id and makes find() work. The records must not move afterwards.
  void index();

  /// Calls `visit` with each list in turn: `visit(std::vector<Facility>&)`.
  template <class Visitor>
  void for_each_kind(Visitor&& visit) {
    std::apply([&](auto&... shelf) { (visit(shelf.records), ...); }, shelves_);
  }
  template <class Visitor>
  void for_each_kind(Visitor&& visit) const {
    std::apply([&](const auto&... shelf) { (visit(shelf.records), ...); }, shelves_);
  }

 private:
  template <class R>
  struct Shelf {
    std::vector<R> records;
    std::unordered_map<std::string_view, std::size_t> by_id;
  };

  EachKind<Shelf> shelves_;
};

}  // namespace shirube
