// Why a build made a page, or kept the one that was there: the answer of `build --explain PAGE`. A
// pure function, any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "command/known_build.h"
#include "site/frame/page_reads.h"

namespace shirube {

/// One line, with its end. `path` is the page's in the output, "residents/facilities/aozora.html";
/// `reads` is null for one that may read anything.
std::string explanation(std::string_view path, const PageReads* reads, const KnownBuild& known,
                        Language language);

/// The same for a path that no site has.
std::string no_such_page(std::string_view path, Language language);

}  // namespace shirube
