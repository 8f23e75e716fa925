// What a page is made of, apart from what all pages are made of (the program, the theme, the day,
// and every file but those of records whose pages say what they read): by it a build knows that a
// page stands already as it would be made. A page that forgot something that it reads would go
// stale: tests/site/known_pages_test.cc compares with pages that were made anew. Values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

struct Record;

/// In what a page may have changed, for `--explain`.
enum class Ingredient { record, place, title, other_record };

class PageReads {
 public:
  /// What the page takes from the record that it is of, or from another one: all that stands in the
  /// record's own file. Rows of tables belong to what all pages are made of.
  PageReads& add(Ingredient what, const Record* record);
  PageReads& add(Ingredient what, std::string_view bytes);

  struct Part {
    Ingredient what;
    std::uint64_t hash;
  };
  const std::vector<Part>& parts() const { return parts_; }

 private:
  std::vector<Part> parts_;
};

/// Whether a file of the project is that of a record whose page says so, and which other pages that
/// say what they read name, too. All other files are what every page is made of.
bool is_read_by_few(std::string_view path);

}  // namespace shirube
