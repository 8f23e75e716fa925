// A link as pages show it. A plain value.
#pragma once

#include <string>
#include <string_view>
#include <tuple>

#include "site/frame/model.h"

namespace shirube {

struct Link {
  std::string label;
  Url url;
  /// One sentence about what is there; may be empty.
  std::string note;
  bool current = false;

  static constexpr std::string_view type_name = "link";
  static auto members() {
    return std::tuple{member("label", &Link::label), member("url", &Link::url),
                      member("note", &Link::note), member("current", &Link::current)};
  }
};

}  // namespace shirube
