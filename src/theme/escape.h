// Makes text harmless in HTML and XML, both between tags and in quoted attribute values: & < > " '
// and \ become references. Pure.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

/// Appends `text`, escaped, to `out`.
void escape_html(std::string_view text, std::string& out);

}  // namespace shirube
