// SHA-256 (FIPS 180-4), the one hash that browsers compute as well: the names of assets come from
// it, so that a service worker can tell whether bytes are those that a name stands for. Pure
// function, any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace shirube {

std::array<std::uint8_t, 32> sha256(std::string_view bytes);

}  // namespace shirube
