// The numbers of one list of a Markdown text as they were written, of which the parser keeps the
// first alone. Made for one list and owned by the rendering of its text.
#pragma once

#include <string_view>
#include <vector>

#include "theme/markdown_tree.h"

namespace shirube {

class ListNumbers {
 public:
  /// `list` is a numbered list of a text with these lines.
  ListNumbers(cmark_node* list, const std::vector<std::string_view>& lines);

  /// For one item after the other: its number, where a browser would count another one; else -1.
  int next();

 private:
  /// -1 where none can be read.
  std::vector<int> written_;
  /// All items have the number of the first: who writes so leaves the counting to us.
  bool repeated_ = true;
  std::size_t item_ = 0;
  int last_ = -1;
};

}  // namespace shirube
