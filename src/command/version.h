// The version of the program, for --version and the certificate.
#pragma once

#include <string_view>

namespace shirube {

inline constexpr std::string_view version = "0.1.0";

}  // namespace shirube
