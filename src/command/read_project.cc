#include "command/read_project.h"

#include <utility>

#include "base/parallel.h"
#include "command/acknowledgements.h"
#include "place/place_sources.h"
#include "source/folder.h"
#include "source/read_content.h"

namespace shirube {
namespace {

/// The files of data/ that are no tables of open data, each with a reader of its own. What is not
/// here and no table either is told.
constexpr std::string_view read_elsewhere[] = {geocode_cache_path, outlines_path,
                                               gazetteer_path,     postal_codes_path,
                                               holidays_path,      acknowledgements_path};

}  // namespace

LoadInput read_project(const ProjectFolder& project, const Options& options, unsigned threads,
                       DiagnosticSink& sink) {
  LoadInput input;
  Content content = read_content(project, threads, sink);
  input.documents = std::move(content.documents);
  input.unread_content = std::move(content.unread);
  Tables tables = read_tables(project, read_elsewhere, threads, sink);
  input.tables = std::move(tables.texts);
  input.unread_tables = std::move(tables.unread);
  if (const auto holidays = read_data_file(project, holidays_path, sink)) {
    input.holidays = HolidayCalendar::read(holidays, sink);
  }
  input.today = options.today;
  input.threads = threads;
  return input;
}

unsigned thread_count(const Options& options) {
  return options.threads > 0 ? options.threads : default_thread_count();
}

}  // namespace shirube
