// A kind of records as a new one is written; tests/directory/audience_compile.cmake leaves a line
// of it out.
#include "directory/record_kind.cc"

namespace shirube {

struct Meeting : Record {
  static constexpr std::string_view type_name = "meeting";
  static constexpr std::string_view label = "連絡会";
  static constexpr std::string_view folder = "meetings";
  static constexpr Readers default_readers = Readers::professionals;
#if SAYS_WHETHER_IT_HAS_PAGES
  static constexpr bool has_page = true;
#endif

  std::string title;
};

template <>
const Description& describe<Meeting>();

RecordKind meetings() {
  return kind_row<Meeting>();
}

}  // namespace shirube
