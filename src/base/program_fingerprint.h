// What the running program is: its own bytes and those of the libraries that it has loaded, as one
// fingerprint. Two runs with the same one do the same with the same input. Any thread.
#pragma once

#include <string>

namespace shirube {

/// XXH3-128 in hexadecimal digits; empty when it cannot be told, which is no fingerprint.
std::string program_fingerprint();

}  // namespace shirube
