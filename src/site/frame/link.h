// A link as pages show it. A plain value.
#pragma once

#include <string>
#include <string_view>

#include "site/frame/model.h"

namespace shirube {

struct Link {
  std::string label;
  Url url;
  /// One sentence about what is there; may be empty.
  std::string note;
  bool current = false;

  static constexpr std::string_view type_name = "link";
  SHIRUBE_MODEL(Link, label, url, note, current)
};

extern template struct StructModel<Link>;

}  // namespace shirube
