// What a build hands to publishing: the finished bytes of one site's files. Plain values; whoever
// renders makes them, publishing only reads them, from any thread.
#pragma once

#include <string>
#include <vector>

#include "site/frame/content_links.h"
#include "site/frame/edition.h"
#include "site/frame/page_sources.h"

namespace shirube {

struct OutputFile {
  /// Relative to the site's root, with `/`: "facilities/aozora.html".
  std::string path;
  std::string bytes;
  /// The file of a theme that it is a copy of; empty for what was made.
  std::string origin = {};
};

struct SiteOutput {
  Edition edition;
  std::vector<OutputFile> files;
  /// Those of the records' running texts, sorted by page and address.
  std::vector<ContentLink> content_links = {};
  /// Of the records' own pages, sorted by page.
  std::vector<PageSource> page_sources = {};
  /// The site's own address, empty when it is not known.
  std::string base_url = {};
};

}  // namespace shirube
