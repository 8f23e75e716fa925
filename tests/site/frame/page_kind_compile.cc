// Compiled by page_kind_compile.cmake, never linked: KIND is the kind of a page.
#include "site/frame/page_kind.h"

namespace shirube {

struct Training {
  static constexpr std::string_view type_name = "training";
  static constexpr std::string_view folder = "trainings";
  static constexpr bool has_page = true;
};

struct Initiative {
  static constexpr std::string_view type_name = "initiative";
  static constexpr std::string_view folder = "initiatives";
  static constexpr bool has_page = false;
};

struct Site {
  static constexpr std::string_view type_name = "site";
};

constexpr PageKind kind = KIND;

}  // namespace shirube
