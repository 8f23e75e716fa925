// The keys under which the index of a large directory lists records: pieces (grams) of one, two and
// three letters of what is searched, and facts. Pure, any thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "site/areas/finder/find/find_list.h"
#include "site/areas/finder/find/find_text.h"

namespace shirube {

constexpr std::size_t longest_gram = 3;

/// Calls `visit(std::u32string_view)` with each gram of a record's lines, and of its telephone
/// number those of three digits; the same one may come twice.
template <class Visit>
void each_gram(const FindText& text, Visit visit) {
  const auto of = [&](std::u32string_view line, std::size_t shortest) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      for (std::size_t length = shortest; length <= longest_gram; ++length) {
        if (i + length <= line.size()) visit(line.substr(i, length));
      }
    }
  };
  const std::u32string_view lines = text.text;
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = std::min(lines.find(U'\n', start), lines.size());
    of(lines.substr(start, end - start), 1);
    start = end + 1;
  }
  of(text.digits, longest_gram);
}

/// What else query.js asks for: S150 for a care service, A4 for an answer (yes or on consultation)
/// by its place in FindRecord::answers, V3 for a municipality that is served, N for new clients.
/// Capitals are in no folded text.
std::vector<std::string> find_facts(const FindRecord& record);

}  // namespace shirube
