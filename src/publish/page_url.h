// How an address on a page is read: to which file of the same site it leads, or that it leads away.
// Shared by the checks of links and markup. Pure, for any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/html_scanner.h"

namespace shirube {

struct PageUrl {
  enum class Kind {
    /// A file of this site: `path` from its root, `fragment` without "#".
    internal,
    /// Leads out of the site's folder, or begins with "/", which means nothing from file://.
    outside,
    /// Has a scheme or a host.
    external,
  };
  Kind kind = Kind::internal;
  std::string path;
  std::string fragment;
  /// In lower case and without ":"; "//" for an address that begins so; external only.
  std::string scheme;
};

/// `page` is the path of the file that `url` stands in, `url` has its character references decoded.
/// `base` is the site's own address ("https://example.jp/shirube/") or empty: below it an address
/// is internal, and a folder there means its index.html, as servers do.
PageUrl read_page_url(std::string_view page, std::string_view url, std::string_view base);

/// %E5%9C%B0 as bytes.
std::string percent_decoded(std::string_view text);

/// What of a tag makes a browser fetch or follow something.
bool is_url_attribute(const HtmlAttribute& attribute);

/// The addresses of a srcset, without their sizes.
std::vector<std::string> srcset_urls(std::string_view srcset);

bool is_markup_path(std::string_view path);

}  // namespace shirube
