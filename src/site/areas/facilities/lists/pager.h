// Long lists in pages of a bounded size: which rows a page shows, where the other pages stand and
// what they are called. Pure functions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "site/frame/page_context.h"

namespace shirube {

/// Fifty entries stay below 20 KB on the wire and can still be read through.
constexpr std::size_t rows_a_page = 50;

/// One page of a list of `rows` rows: the rows [first, last). `number` counts from 1.
struct PageOfList {
  std::size_t rows = 0;
  std::size_t number = 1;

  std::size_t count() const {
    return std::max<std::size_t>(1, (rows + rows_a_page - 1) / rows_a_page);
  }
  std::size_t first() const { return (number - 1) * rows_a_page; }
  std::size_t last() const { return std::min(rows, number * rows_a_page); }
};

/// 「（2ページ目）」; nothing on the first page.
std::string title_suffix(const PageContext& page, const PageOfList& part);

/// "kinds/clinic.html" is the first page, "kinds/clinic-2.html" the second.
std::string page_route(const std::string& route, std::size_t number);

/// All pages of the list, the one shown marked; nothing when there is only one. `begins_with` tells
/// with what a row begins: its reading, or its municipality.
std::vector<Link> pager(const PageContext& page, const std::string& route, const PageOfList& list,
                        const std::function<std::string(std::size_t row)>& begins_with);

/// The first letter of a reading: み.
std::string first_letter(const std::string& kana);

}  // namespace shirube
