// The rows of all tables of open data that are of this project, one for each office and service.
// Of two releases of one table only the newer one counts, and that is told once. Made on all cores
// by the loader, which owns it; find() from any thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "directory/care_service_table.h"

namespace shirube {

class ImportedRows {
 public:
  ImportedRows(const std::vector<std::shared_ptr<const SourceText>>& tables,
               const TableScope& scope, const Date& today, unsigned threads, DiagnosticSink& sink);

  /// The row with this id, or null.
  const Facility* find(std::string_view id) const;
  /// The ids of the rows of one office.
  std::vector<std::string> of_office(std::string_view office_number) const;
  /// False when a file is no such table: what is missing may stand there.
  bool all_readable() const { return all_readable_; }

  /// Hands out the rows that are not `taken`, by id. Nothing can be found any more.
  std::vector<Facility> release(const std::set<std::string>& taken);

 private:
  struct Release;
  void drop_older(std::vector<Release>& releases, DiagnosticSink& sink);
  /// Tells what a release has in common with newer ones.
  static void compare(Release& release, const std::vector<Release*>& newer_ones,
                      DiagnosticSink& sink);

  std::vector<CareServiceTable> tables_;
  std::map<std::string, Facility*, std::less<>> rows_;
  bool all_readable_ = true;
};

}  // namespace shirube
