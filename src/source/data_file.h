// What a file of data/ is, by its bytes and its name: a table that is read, or one of the many
// other things that people put there, each with what to do about it. Pure functions, any thread.
#pragma once

#include <optional>
#include <string_view>

namespace shirube {

/// A file that is not read. Both are Japanese: "Excel のブック（.xlsx）", and whole sentences.
struct UnreadFile {
  std::string_view what;
  std::string_view remedy;
};

/// Nothing for what can be read as CSV: a file whose name ends in .csv, in whatever case, and that
/// is neither something else by its first bytes nor separated by tabs.
std::optional<UnreadFile> unread_file(std::string_view path, std::string_view bytes);

/// True for notes about the folder, which nobody means to be read: README.md, LICENSE.txt.
bool is_folder_note(std::string_view path);

}  // namespace shirube
