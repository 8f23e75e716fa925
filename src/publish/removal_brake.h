// The brake before a build that would take away a large part of what is published: a folder that
// was not copied, a table that was forgotten. It compares the pages of records in the old output
// with those of the next, and stops when more than a fifth of them, and more than ten, would be
// gone. One thread calls it, while the OutputFolder is held.
#pragma once

#include <span>
#include <string_view>

#include "publish/output_folder.h"
#include "site/frame/output_file.h"

namespace shirube {

class DiagnosticSink;

/// A kind of record: the folder of its pages in a site, and what editors call it.
struct RecordFolder {
  std::string_view folder;
  std::string_view label;
};

/// False when the brake holds, or the old output cannot be listed; that was then reported. An
/// output of another version of the program may have other pages for the same records and is not
/// compared.
bool may_remove(const OutputFolder& output, std::span<const SiteOutput> sites,
                std::span<const RecordFolder> folders, std::string_view version,
                DiagnosticSink& sink);

}  // namespace shirube
