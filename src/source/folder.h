// The folders of a project that editors fill (content/, data/), read without ever leaving them: no
// link is followed, at no level. Paths are relative to the project and have `/`, as messages show
// them. A ProjectFolder holds one handle of the system, and remembers what was read through it; any
// thread may use it.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/source_text.h"
#include "source/input_files.h"

namespace shirube {

class DiagnosticSink;
class UnreadFiles;

class ProjectFolder {
 public:
  /// The project in `root`; nothing when it cannot be opened, which was then reported.
  static std::optional<ProjectFolder> open(const std::string& root, DiagnosticSink& diagnostics);

  /// All files below `folder` ("content"), in the order of their bytes. Hidden files and what
  /// systems and editors drop are passed over; links and names like those of copies are reported
  /// and left out. A folder that is not there has no files. The files and folders that were left
  /// out but are there are added to `unread`.
  std::vector<std::string> files(std::string_view folder, DiagnosticSink& diagnostics,
                                 UnreadFiles* unread = nullptr) const;

  /// False only when the file is surely not there. When that cannot be told, it was reported.
  bool has(std::string_view path, DiagnosticSink& diagnostics) const;

  /// A file to be read by who asks; none when it cannot be opened, which was then reported.
  Descriptor open_file(std::string_view path, DiagnosticSink& diagnostics) const;

  /// The bytes of a file of at most `limit` bytes; nothing when it cannot be read, which was then
  /// reported. `path` may come from content: it cannot lead out of the project.
  std::optional<std::string> read(std::string_view path, std::size_t limit,
                                  DiagnosticSink& diagnostics) const;

  /// All that was read and asked for so far.
  const InputFiles& was_read() const { return *was_read_; }

  /// The same as a SourceText, without a BOM; where all lines end in CR alone, with LF instead.
  std::shared_ptr<const SourceText> read_text(std::string_view path, std::size_t limit,
                                              DiagnosticSink& diagnostics) const;

 private:
  explicit ProjectFolder(Descriptor root)
      : root_(std::move(root)), was_read_(std::make_unique<InputFiles>()) {}
  Descriptor open_below(std::string_view path, int flags) const;

  Descriptor root_;
  std::unique_ptr<InputFiles> was_read_;
};

/// Puts the names in an open folder into `names`, sorted; 0, or the system's error number: then the
/// names are not all.
[[nodiscard]] int read_names(const Descriptor& folder, std::vector<std::string>& names);

/// A Location that stands for a file as a whole.
Location whole_file(std::string_view path);

/// True for names that systems and editors make by themselves: hidden files, Thumbs.db, `~$x`.
bool is_dropping(std::string_view name);

/// True for names that copying makes: "a (1).csv", "aのコピー.csv", "コピー a", "a 最新.csv".
bool is_copy_name(std::string_view name);

}  // namespace shirube
