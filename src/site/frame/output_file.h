// What a build hands to publishing: the finished files of a site, one after the other, and what is
// known of the site without them. Plain values; whoever renders makes them, publishing only reads
// them, from any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "site/frame/content_links.h"
#include "site/frame/edition.h"
#include "site/frame/page_reads.h"
#include "site/frame/page_sources.h"

namespace shirube {

struct OutputFile {
  /// Relative to the site's root, with `/`: "facilities/aozora.html".
  std::string path;
  std::string bytes;
  /// The file of a theme that it is a copy of; empty for what was made.
  std::string origin = {};
  /// Of a page that says what it is made of, and of which nothing was told while it was made.
  std::optional<PageReads> reads = std::nullopt;
};

/// Is given each file when it is finished, on the thread that made it. Nothing of the file stays
/// afterwards but what was kept here.
using FileTaker = std::function<void(const OutputFile&)>;

/// A file that is going to be made; both as of OutputFile.
struct OutputName {
  std::string path;
  std::string origin = {};
};

/// A site, but for the bytes of its files.
struct SiteOutput {
  Edition edition;
  /// All files, sorted by path.
  std::vector<OutputName> files;
  /// Those of the records' running texts, sorted by page and address; known when all pages are
  /// made.
  std::vector<ContentLink> content_links = {};
  /// Of the records' own pages, sorted by page.
  std::vector<PageSource> page_sources = {};
  /// The site's own address, empty when it is not known.
  std::string base_url = {};

  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  /// The number of a file in the order of paths, or nowhere.
  std::size_t place_of(std::string_view path) const;
};

}  // namespace shirube
