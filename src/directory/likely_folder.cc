#include "directory/likely_folder.h"

#include "directory/field.h"
#include "directory/record_kind.h"

namespace shirube {

BestFit best_fit(const Node& fields) {
  BestFit best{{}, {}, std::string::npos};
  for (const RecordKind& kind : record_kinds()) {
    const std::size_t misfits = kind.description().misfits(fields);
    if (misfits < best.misfits) best = {kind.label, kind.folder, misfits};
  }
  return best;
}

std::string likely_folder(const Node& fields) {
  constexpr std::size_t fewest = 3;
  std::string best;
  std::size_t most = 0;
  bool unique = false;
  for (const RecordKind& kind : record_kinds()) {
    std::size_t known = 0;
    for (const Entry& entry : fields.entries) {
      const Field* field = kind.description().find(entry.key);
      if (field) known += field->presence == Presence::required ? 2 : 1;
    }
    if (known == most) unique = false;
    if (known <= most) continue;
    most = known;
    best = kind.folder;
    unique = true;
  }
  return unique && most >= fewest ? best : std::string();
}

}  // namespace shirube
