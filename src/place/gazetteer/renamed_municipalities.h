// Municipalities and towns that have another name today, or have become part of another one: lists
// that are older still name them. A short table of facts, no guess: what it does not have stays
// unknown. A constant table; any thread.
#pragma once

#include <span>
#include <string_view>

namespace shirube {

/// Whether its towns are called as before, or it became a part of something larger, where others
/// may have the names of its own: then towns often have taken its name before theirs.
enum class Change { renamed, merged };

struct RenamedMunicipality {
  Change change;
  /// 1 to 47 (JIS X 0401).
  unsigned prefecture;
  /// Without its 郡; several with spaces between, all of which went the same way.
  std::string_view before;
  /// As tables of towns have it; several with spaces between, where it was divided.
  std::string_view today;
};

std::span<const RenamedMunicipality> renamed_municipalities();

/// A town that people write by another name than tables do.
struct RenamedTown {
  /// With its 郡 or city, as tables have it.
  std::string_view municipality;
  std::string_view before;
  std::string_view today;
};

std::span<const RenamedTown> renamed_towns();

}  // namespace shirube
