#include "base/hash.h"

#include <xxhash.h>

namespace shirube {

std::string content_hash(std::string_view bytes) {
  XXH128_canonical_t canonical;  // big-endian everywhere
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : canonical.digest) {
    hex += digits[byte >> 4];
    hex += digits[byte & 0xF];
  }
  return hex;
}

std::uint64_t quick_hash(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace shirube
