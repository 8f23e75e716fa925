// The names of the kinds of records, once. Who needs no more of them than that includes it and
// compiles none of them. A constant.
#pragma once

// clang-format off
#define SHIRUBE_EACH_KIND(KIND) \
  KIND(Municipality)            \
  KIND(Facility)                \
  KIND(Desk)                    \
  KIND(Training)                \
  KIND(PublicEvent)             \
  KIND(Material)                \
  KIND(SharedForm)              \
  KIND(Programme)               \
  KIND(Initiative)              \
  KIND(Statistic)               \
  KIND(Page)                    \
  KIND(News)
// clang-format on

namespace shirube {

#define SHIRUBE_DECLARED(R) struct R;
SHIRUBE_EACH_KIND(SHIRUBE_DECLARED)
#undef SHIRUBE_DECLARED

}  // namespace shirube
