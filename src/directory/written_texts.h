// Every text that a person wrote into a file of content, with its place: the scalars of its fields,
// and its body. For checks of what is written, whatever record it becomes. Values; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_text.h"

namespace shirube {

class View;
struct Document;

struct WrittenText {
  const Document* document = nullptr;
  std::string text;
  /// Where the value begins; a body, with its first line.
  Location where;
  /// The last key above it, "note"; "body" for what stands below the fields.
  std::string key;
  /// Below `professionals:`.
  bool in_block = false;
  /// What stands below the fields of a Markdown file: as it is in the file, line for line.
  bool below_fields = false;

  /// Where the part of it stands that begins at byte `begin`: at the value when that is one line,
  /// else in the line that holds it.
  Location place_of(std::size_t begin, std::string_view part) const;
};

/// In the order of the file.
std::vector<WrittenText> written_texts(const Document& document);

/// Whether residents get the record of this file; true of the site's own.
bool is_for_residents(const Document& document, const View& residents);

}  // namespace shirube
