#include "base/hash.h"

#include <unistd.h>
#include <xxhash.h>

#include <memory>
#include <new>
#include <vector>

#include "base/file.h"

namespace shirube {
namespace {

std::string hexadecimal(XXH128_hash_t hash) {
  XXH128_canonical_t canonical;  // big-endian everywhere
  XXH128_canonicalFromHash(&canonical, hash);
  constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : canonical.digest) {
    hex += digits[byte >> 4];
    hex += digits[byte & 0xF];
  }
  return hex;
}

}  // namespace

std::string content_hash(std::string_view bytes) {
  return hexadecimal(XXH3_128bits(bytes.data(), bytes.size()));
}

std::string content_hash(const Descriptor& file) {
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(),
                                                                       XXH3_freeState);
  if (!state) throw std::bad_alloc();
  XXH3_128bits_reset(state.get());
  std::vector<char> chunk(1 << 18);
  for (off_t at = 0;;) {
    const ssize_t count = ::pread(file.number(), chunk.data(), chunk.size(), at);
    if (count < 0) return {};
    if (count == 0) return hexadecimal(XXH3_128bits_digest(state.get()));
    XXH3_128bits_update(state.get(), chunk.data(), static_cast<std::size_t>(count));
    at += count;
  }
}

std::uint64_t quick_hash(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace shirube
