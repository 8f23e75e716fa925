#include "directory/records.h"

#include <algorithm>

#include "directory/site.h"

namespace shirube {

Records::Records() : site_(std::make_shared<Site>()), shelves_(record_kinds().size()) {}

const Record* Records::find(const RecordKind& kind, std::string_view id) const {
  const Shelf& held = shelf(kind);
  const auto found = held.by_id.find(id);
  return found == held.by_id.end() ? nullptr : held.records[found->second].get();
}

void Records::replace(const RecordKind& kind, std::size_t index, std::shared_ptr<Record> record) {
  Shelf& held = shelf(kind);
  // The key is the text of the record that goes.
  held.by_id.erase(record->id);
  held.by_id.emplace(record->id, index);
  held.records[index] = std::move(record);
}

void Records::index() {
  for (Shelf& shelf : shelves_) {
    std::sort(shelf.records.begin(), shelf.records.end(),
              [](const auto& a, const auto& b) { return a->id < b->id; });
    shelf.by_id.clear();
    shelf.by_id.reserve(shelf.records.size());
    for (std::size_t i = 0; i < shelf.records.size(); ++i) {
      shelf.by_id.emplace(shelf.records[i]->id, i);
    }
  }
}

}  // namespace shirube
