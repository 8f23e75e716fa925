// The names by which headings can be linked to, as GitHub makes them: 「申し込み、問い合わせ」 is
// #申し込み問い合わせ. Names of ASCII letters alone get "heading-" before them, since the ids that
// templates give are such. Owned by the rendering of one page, on its thread.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

/// Letters and digits of `text` in small letters, with hyphens for spaces.
std::string heading_slug(std::string_view text);

/// The ids that the texts of one page have taken so far.
using TakenIds = std::set<std::string>;

/// The headings of one text, in their order.
class HeadingIds {
 public:
  /// A heading that reads `text`: gives its id, which nothing in `taken` has, and takes it.
  const std::string& add(std::string_view text, TakenIds& taken);

  const std::string& operator[](std::size_t heading) const { return headings_[heading].id; }

  /// The id of the heading that `fragment` means, by its id, its slug or its words; empty when
  /// there is none.
  std::string find(std::string_view fragment) const;

 private:
  struct Heading {
    std::string slug;
    std::string id;
  };
  std::vector<Heading> headings_;
};

}  // namespace shirube
