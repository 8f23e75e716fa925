// Which prefecture a postal code belongs to, as far as its first digits tell. Pure functions, any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

struct MunicipalityFrame;

/// Whether `code` (2430018 or 243-0018) can be one of the prefecture (14, the first two digits of a
/// 団体コード). The first two digits are given out by prefecture (日本郵便, 郵便番号簿); the few
/// places that get their post across a border are known by three. True when either is not known.
bool postal_code_fits(std::string_view code, unsigned prefecture);

/// What speaks against a postal code in a municipality: 郵便番号は 243 で始まります; empty when
/// nothing does. By the site's own list of first digits, else by the prefecture.
std::string objection_to_postal_code(std::string_view code, const MunicipalityFrame& frame);

}  // namespace shirube
