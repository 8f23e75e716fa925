#include "directory/likely_folder.h"

#include <type_traits>

#include "directory/records.h"

namespace shirube {

BestFit best_fit(const Node& fields) {
  BestFit best{{}, {}, std::string::npos};
  Records().for_each_kind([&](const auto& list) {
    using R = typename std::decay_t<decltype(list)>::value_type;
    const std::size_t misfits = describe<R>().misfits(fields);
    if (misfits < best.misfits) best = {R::label, R::folder, misfits};
  });
  return best;
}

std::string likely_folder(const Node& fields) {
  constexpr std::size_t fewest = 3;
  std::string best;
  std::size_t most = 0;
  bool unique = false;
  Records().for_each_kind([&](const auto& list) {
    using R = typename std::decay_t<decltype(list)>::value_type;
    std::size_t known = 0;
    for (const Entry& entry : fields.entries) {
      const Field* field = describe<R>().find(entry.key);
      if (field) known += field->presence == Presence::required ? 2 : 1;
    }
    if (known == most) unique = false;
    if (known <= most) return;
    most = known;
    best = R::folder;
    unique = true;
  });
  return unique && most >= fewest ? best : std::string();
}

}  // namespace shirube
