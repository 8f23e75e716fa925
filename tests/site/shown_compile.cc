// Compiled by shown_compile.cmake, never linked: KIND is a kind of records that the sites have to
// show. Meeting has no area, Leaflet one but no entry in lists.
#include "site/plan.cc"

namespace shirube {

struct Meeting : Record {
  static constexpr std::string_view type_name = "meeting";
};
template <>
Card record_card(const PageContext& page, const Meeting& meeting);

struct Leaflet : Record {
  static constexpr std::string_view type_name = "material";
};

static_assert(IsShown<KIND>);

}  // namespace shirube
