// Which pages of the last build are as this one would make them: it was made by the same program,
// for the same day, of the same files but those of records whose pages say what they read
// (site/frame/page_reads.h), and those are what they were. One build owns it; any thread may ask.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "directory/withheld.h"
#include "publish/known_pages.h"
#include "site/frame/page_reads.h"

namespace shirube {

class InputFiles;

class KnownBuild {
 public:
  /// Of this build, all of whose files have been read.
  KnownBuild(const InputFiles& input, Date today, std::span<const WithheldValue> withheld);

  /// Looks at what the last build knew, as it was written.
  void compare_with(std::string_view text);
  /// From now on all pages are made: what is wrong has to be told as if nothing had been known.
  void forget();

  /// Why all pages are made.
  enum class Difference { none, nothing_known, program, withheld, day, file, fault };
  Difference difference() const { return difference_; }
  /// The first file that all pages are made of and that is not what it was.
  const std::string& changed_file() const { return changed_file_; }

  /// The file as it is known to have been without a fault, whatever it was made of.
  const KnownPage* certified(std::string_view path) const;

  /// The page as it is known, if it is still made of the same. `path` is its path in the output.
  const KnownPage* find(std::string_view path, const PageReads& reads) const;

  /// What the next build may know.
  std::string text(std::map<std::string, KnownPage, std::less<>> pages) const;

 private:
  KnownPages now_;
  std::optional<KnownPages> last_;
  Difference difference_ = Difference::nothing_known;
  std::string changed_file_;
};

}  // namespace shirube
