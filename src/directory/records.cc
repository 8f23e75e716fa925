#include "directory/records.h"

#include <algorithm>

namespace shirube {

void Records::index() {
  const auto index_shelf = [](auto& shelf) {
    std::sort(shelf.records.begin(), shelf.records.end(),
              [](const Record& a, const Record& b) { return a.id < b.id; });
    shelf.by_id.clear();
    shelf.by_id.reserve(shelf.records.size());
    for (std::size_t i = 0; i < shelf.records.size(); ++i) {
      shelf.by_id.emplace(shelf.records[i].id, i);
    }
  };
  std::apply([&](auto&... shelf) { (index_shelf(shelf), ...); }, shelves_);
}

}  // namespace shirube
