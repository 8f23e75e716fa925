// The names of the kinds of records, once. Who needs no more of them than that includes it and
// compiles none of them. A constant.
#pragma once

#include <cstddef>

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

namespace kind_numbers {
#define SHIRUBE_NUMBER(R) of_##R,
enum : std::size_t { SHIRUBE_EACH_KIND(SHIRUBE_NUMBER) count };
#undef SHIRUBE_NUMBER
}  // namespace kind_numbers

/// The place of R in this list, which record_kinds() follows.
template <class R>
inline constexpr std::size_t kind_number = kind_numbers::count;
#define SHIRUBE_NUMBER(R) \
  template <>             \
  inline constexpr std::size_t kind_number<R> = kind_numbers::of_##R;
SHIRUBE_EACH_KIND(SHIRUBE_NUMBER)
#undef SHIRUBE_NUMBER

}  // namespace shirube
