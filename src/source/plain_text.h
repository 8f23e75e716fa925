// Checks that bytes are text that shows what it says: UTF-8 without control characters, invisible
// direction marks or line separators that editors and parsers see differently. Pure functions, safe
// from any thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "base/source_text.h"

namespace shirube {

class DiagnosticSink;

/// The byte offset of the first forbidden character, or of a CR without LF, in valid UTF-8; npos
/// when there is none.
std::size_t first_forbidden(std::string_view text, std::size_t from = 0);

/// Reports that `source` is not UTF-8 from byte `invalid` on, with what it seems to be and its line
/// as its writer knows it.
void report_not_utf8(const std::shared_ptr<const SourceText>& source, std::size_t invalid,
                     DiagnosticSink& diagnostics);

/// Warns of the first few characters in [begin, end) that others see as a box or not at all.
void warn_of_shapeless(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                       std::size_t end, DiagnosticSink& diagnostics);

/// Reports what is wrong in bytes [begin, end): the first byte that is not UTF-8, else the first
/// few forbidden characters. A BOM at the very start of the file is accepted.
bool check_plain_text(const std::shared_ptr<const SourceText>& source, std::size_t begin,
                      std::size_t end, DiagnosticSink& diagnostics);

}  // namespace shirube
