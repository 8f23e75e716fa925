// Compiled by shown_compile.cmake, never linked: CLAIM is what has to be true of each kind of records
// that the sites show. Meeting has no area, Leaflet no entry in lists.
#include "site/plan.cc"

namespace shirube {

struct Meeting;
template <>
Card record_card(const PageContext& page, const Meeting& meeting);

struct Leaflet;

static_assert(CLAIM);

}  // namespace shirube
