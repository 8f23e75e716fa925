// A fingerprint of bytes, to notice that something changed. Not a signature: who wants to can make
// two inputs with one fingerprint. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace shirube {

class Descriptor;

/// XXH3-128 in 32 lower-case hexadecimal digits, the same on every machine.
std::string content_hash(std::string_view bytes);

/// The same of a whole file, which need not fit into memory; empty when it cannot be read. Where
/// the file is read next does not change.
std::string content_hash(const Descriptor& file);

/// XXH3-64, for comparing one thing with what it was.
std::uint64_t quick_hash(std::string_view bytes);

}  // namespace shirube
