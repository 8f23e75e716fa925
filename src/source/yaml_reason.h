// What is wrong with a YAML document, in a few Japanese words. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

/// A short Japanese reason for a message of the YAML parser; the message itself when it is unknown.
std::string yaml_reason(std::string_view parser_message);

}  // namespace shirube
