// The proof that everybody ends at a door: for each town, who asks, about what, on which day and at
// which hour, whether somebody who accepts them answers. What counts as a door stands in
// docs/相談先の確かめ方.md. Works on the View of one audience, which asks. Pure.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "directory/desk.h"
#include "directory/view.h"
#include "place/towns/town_list.h"
#include "site/doors/door_week.h"

namespace shirube {

/// How many combinations of town, topic, day (seven weekdays, and holidays) and hour.
struct DoorCounts {
  /// Somebody answers at every minute of the hour.
  std::uint64_t open = 0;
  /// Nobody does, but a door opens later.
  std::uint64_t later = 0;
  /// There is no door.
  std::uint64_t none = 0;

  std::uint64_t all() const { return open + later + none; }
  void add(const DoorCounts& other);
};

/// A desk that opens, and at which minute of the day.
struct NextDoor {
  int minute = 0;
  const Desk* desk = nullptr;
  auto operator<=>(const NextDoor&) const = default;
};

/// Towns and topics of one municipality that have the same doors, and not at all hours.
struct DoorRow {
  const Municipality* municipality = nullptr;
  /// None when no town of the municipality is known: then it counts as one.
  std::vector<const Town*> towns;
  bool all_towns = false;  ///< these are all that are known
  Caller caller = Caller::none;
  std::vector<Topic> topics;
  DoorWeek week;
  /// Who ends the hours without a door, by minute.
  std::vector<NextDoor> next;

  bool never() const { return !week.ever_open(); }
};

struct DoorProof {
  std::uint64_t towns = 0;
  DoorCounts counts;
  /// By municipality, then by its first town, then by the first topic.
  std::vector<DoorRow> rows;
};

/// For the site's own municipalities. The rows point into the view and the lists.
DoorProof prove_doors(const View& view, const TownLists& towns);

}  // namespace shirube
