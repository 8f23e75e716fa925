// Looks through the texts of a project for what must not be published although nobody said so: data
// of persons, wherever it stands, and in texts for everyone sentences that were written for
// professionals, or the address of their site. What it finds is told at its place in the file, for
// the rows of a table at the row. A record that gives its `personal_data_reason` is left alone.
// Called by one thread, after residents' View is there; it uses several.
#pragma once

#include <span>

namespace shirube {

class DiagnosticSink;
class View;
struct Document;

/// Reports D069 to D074. The views are those of the records that `documents` became.
void check_personal_data(std::span<const Document> documents, const View& residents,
                         const View& professionals, unsigned threads, DiagnosticSink& sink);

}  // namespace shirube
