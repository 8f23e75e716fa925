// The first of the forms in which the certificate compares texts (search_text.h): widths, case and
// composition are one. Letters that the folding of Unicode leaves as they are, nearly all of a
// Japanese page, are copied; only what is left goes through ICU. A pure function, for any thread.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

/// NFKC with case folded and invisible characters removed. What is not UTF-8 becomes U+FFFD.
std::string case_folded(std::string_view text);

}  // namespace shirube
