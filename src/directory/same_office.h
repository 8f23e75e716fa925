// One office that comes from two sources: a record and a row of a table, or two records. Readers
// get it once, and the editor is told. Pure functions.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace shirube {

class DiagnosticSink;
class ImportedRows;
struct Document;
struct Facility;
template <class R>
class RecordList;

/// Notes in each facility of content which rows it stands for (`Facility::rows`): the one that it
/// overlays, and those of its office number and services. `documents` are their files, in the same
/// order. Reports rows that it does not name, and offices that two files describe. Gives all ids.
std::set<std::string> take_rows(const RecordList<Facility>& facilities,
                                const std::vector<const Document*>& documents,
                                const ImportedRows& rows, DiagnosticSink& sink);

}  // namespace shirube
