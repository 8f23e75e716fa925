// A fingerprint of bytes, to notice that something changed. Not a signature: who wants to can make
// two inputs with one fingerprint. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace shirube {

/// XXH3-128 in 32 lower-case hexadecimal digits, the same on every machine.
std::string content_hash(std::string_view bytes);

/// XXH3-64: for comparing within one run.
std::uint64_t quick_hash(std::string_view bytes);

}  // namespace shirube
