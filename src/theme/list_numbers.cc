#include "theme/list_numbers.h"

#include <algorithm>

namespace shirube {
namespace {

int number_of(cmark_node* item, const std::vector<std::string_view>& lines) {
  const auto line = static_cast<std::size_t>(std::max(1, cmark_node_get_start_line(item))) - 1;
  const auto column = static_cast<std::size_t>(std::max(1, cmark_node_get_start_column(item))) - 1;
  if (line >= lines.size() || column >= lines[line].size()) return -1;
  int number = -1;
  for (const char c : lines[line].substr(column, 9)) {
    if (c < '0' || c > '9') break;
    number = std::max(number, 0) * 10 + (c - '0');
  }
  return number;
}

}  // namespace

ListNumbers::ListNumbers(cmark_node* list, const std::vector<std::string_view>& lines) {
  for (cmark_node* item = cmark_node_first_child(list); item; item = cmark_node_next(item)) {
    written_.push_back(number_of(item, lines));
    repeated_ = repeated_ && written_.back() == written_.front();
  }
}

int ListNumbers::next() {
  if (item_ >= written_.size()) return -1;
  const int written = written_[item_++];
  const bool counted = item_ == 1 || written < 0 || repeated_ || written == last_ + 1;
  last_ = written < 0 ? last_ + 1 : written;
  return counted ? -1 : written;
}

}  // namespace shirube
