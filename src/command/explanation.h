// Why a build made a page, or kept the one that was there: the answer of `build --explain PAGE`.
// Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "publish/known_build.h"
#include "site/frame/page_reads.h"

namespace shirube {

/// What became of a page.
struct Outcome {
  enum class Page { kept, made };
  Page page = Page::made;
  /// Of the site: where a file has gone, all pages are made.
  enum class Files { all_there, some_gone };
  Files files = Files::all_there;
};

/// One line, with its end. `path` is the page's in the output, "residents/facilities/aozora.html";
/// `reads` is null for one that may read anything.
std::string explanation(std::string_view path, const PageReads* reads, Outcome outcome,
                        const KnownBuild& known, Language language);

/// The same for a path that no site has.
std::string no_such_page(std::string_view path, Language language);

}  // namespace shirube
