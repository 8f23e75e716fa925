// Compiled by page_kind_compile.cmake, never linked: KIND is the kind of a page.
#include "site/frame/page_kind.h"

namespace shirube {

constexpr PageKind kind = KIND;

}  // namespace shirube
