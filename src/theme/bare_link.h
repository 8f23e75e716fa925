// Addresses that stand in running text as they are: https://…, www.…, name@host. They end where the
// Japanese goes on, and before a full stop or a closing bracket. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace shirube {

struct BareLink {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string href;
};

/// The first one at or behind `from` that a reader may be sent to.
std::optional<BareLink> find_bare_link(std::string_view text, std::size_t from);

}  // namespace shirube
