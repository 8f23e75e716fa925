#include "command/read_project.h"

#include "base/parallel.h"
#include "source/folder.h"
#include "source/read_content.h"

namespace shirube {

LoadInput read_project(const ProjectFolder& project, const Options& options, unsigned threads,
                       DiagnosticSink& sink) {
  LoadInput input;
  input.documents = read_content(project, threads, sink);
  input.tables = read_tables(project, threads, sink);
  std::erase_if(input.tables, [&](const auto& table) {
    if (table->path() != holidays_path) return false;
    input.holidays = HolidayCalendar::read(table, sink);
    return true;
  });
  input.today = options.today;
  input.threads = threads;
  return input;
}

unsigned thread_count(const Options& options) {
  return options.threads > 0 ? options.threads : default_thread_count();
}

}  // namespace shirube
