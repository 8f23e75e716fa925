// The links that the running texts of records put on the pages of one site, each with the line on
// which an editor wrote it, so that a link that leads nowhere can be told where it can be mended.
// The build owns it; pages that are made on any thread add to it, publishing reads the finished
// list.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "base/source_text.h"

namespace shirube {

struct ContentLink {
  /// The route of the page that has it.
  std::string page;
  /// As the page has it: "../desks.html".
  std::string href;
  /// As the editor wrote it: "/desks.html".
  std::string written;
  Location where;
};

class ContentLinks {
 public:
  void add(ContentLink link);

  /// All so far, by page, then address, then where they were written.
  std::vector<ContentLink> sorted() const;

 private:
  mutable std::mutex mutex_;
  std::vector<ContentLink> links_;
};

}  // namespace shirube
