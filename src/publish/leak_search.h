// The independent proof that nothing of the professionals stands in the residents' files. It knows
// the finished bytes and the list of withheld values and nothing else: no record, view, page or
// template. One thread owns it; any thread may show it files, each once.
//
// Each file is searched as it is; with markup removed, references decoded and widths, case and
// spacing made equal; with escapes and encodings undone, twice over; and by the digits of its
// numbers. Names of files are searched like files.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/withheld.h"
#include "site/frame/output_file.h"

namespace shirube {

class DiagnosticSink;

/// What was searched for and found, for the certificate.
struct LeakCounts {
  /// Different values that were searched for.
  std::uint64_t searched = 0;
  /// Values that could stand anywhere by chance: under six characters, numbers under nine digits.
  std::uint64_t too_short = 0;
  /// The same by the field they come from: the origin's last word.
  std::map<std::string, std::uint64_t> too_short_by_field;
  /// Values that were found, each once however often it stands there.
  std::uint64_t found = 0;
  /// Values that the site says without anything having been written for professionals.
  std::uint64_t public_anyway = 0;
  /// Pictures, PDF and the like, whose compressed parts cannot be read.
  std::uint64_t compressed_files = 0;

  /// Takes in what was searched for and found in another site, for the same values.
  void add(const LeakCounts& other);
};

/// The names of the views, as the certificate lists them.
std::vector<std::string> leak_search_views();

/// Makes the same site of public content alone, hands on its files, and returns the texts of that
/// content.
using MakePublicTwin = std::function<std::vector<std::string>(const FileTaker&)>;

/// The search in one site. Reports W001 for each value found, with the first file and never the
/// value itself. A value that the twin says as well is no leak: 「お問い合わせ」, or two names of
/// public records in one line. But what one public text says by itself is a copy, in another
/// writing (else it would not be on the list), and stays a leak.
class LeakSearch {
 public:
  /// `withheld` must outlive it.
  explicit LeakSearch(std::span<const WithheldValue> withheld);
  ~LeakSearch();

  /// Whether nothing was found.
  bool look_at(const OutputFile& file);

  /// Instead, for a file that has the bytes in which nothing was found before.
  void restore(std::string_view path);

  /// When all files have been looked at. The twin is made only when something was found; the
  /// function may be empty.
  LeakCounts finish(const MakePublicTwin& make_twin, DiagnosticSink& sink);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace shirube
