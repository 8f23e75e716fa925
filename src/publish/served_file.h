// From the path of a request to the bytes of a file: the preview's only way to the disk. Pure but
// for reading; any thread may call it.
#pragma once

#include <string>
#include <string_view>

namespace shirube {

struct ServedFile {
  /// 200, or 301 with `location`, or 404.
  int status = 404;
  std::string content_type = "text/plain; charset=utf-8";
  std::string bytes;
  std::string location;
};

/// `path` is the decoded path of the request, beginning with "/". A folder is its index.html; what
/// is missing in a site is that site's 404.html, with status 404. Links are not followed and
/// nothing outside of `folder` is read.
ServedFile serve_file(const std::string& folder, std::string_view path);

/// By the end of the name, with charset for texts.
std::string_view content_type_of(std::string_view path);

}  // namespace shirube
