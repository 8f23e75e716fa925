// Runs the command that was asked for, and reads the clock.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/faults/command.h"
#include "command/build.h"
#include "command/command_help.h"
#include "command/command_line.h"
#include "command/gazetteer.h"
#include "command/geocode.h"
#include "command/reference.h"
#include "command/serve.h"
#include "command/version.h"

namespace {

using shirube::Command;
using shirube::CommandLine;
using shirube::ExitStatus;

/// "Today" is an input; only when nobody gives it is the clock read, as the day in Japan.
shirube::Date day_of(const CommandLine& line) {
  if (line.today) return *line.today;
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  return shirube::japan_day(epoch ? std::atoll(epoch) : std::time(nullptr));
}

ExitStatus print(const std::string& document) {
  std::fputs(document.c_str(), stdout);
  return ExitStatus::good;
}

ExitStatus run(const CommandLine& line) {
  const shirube::Options& options = line.options;
  switch (*line.command) {
    case Command::build:
      return run_build(options);
    case Command::check:
      return run_check(options);
    case Command::serve:
      return run_serve(options);
    case Command::geocode:
      return line.geocode_input == shirube::GeocodeInput::lines
                 ? run_geocode_lines(options, line.geocode)
                 : run_geocode(options, line.geocode);
    case Command::gazetteer_import:
      return run_gazetteer_import(line.import, options.style);
    case Command::schema:
      return print(shirube::schema_of_project(options));
    case Command::fields:
      return print(shirube::fields_document());
    case Command::faults:
      return print(shirube::faults_document());
  }
  return ExitStatus::usage;
}

ExitStatus run(std::span<const std::string_view> words) {
  shirube::DiagnosticSink sink;
  CommandLine line = shirube::read_command_line(words, sink);
  const shirube::PrintStyle& style = line.options.style;
  if (line.asked == shirube::Asked::help) return print(command_help(line.command, style.language));
  if (line.asked == shirube::Asked::version) {
    return print("shirube " + std::string(shirube::version) + "\n");
  }
  if (sink.has_errors()) return report(sink, style);
  line.options.today = day_of(line);
  return run(line);
}

int stop(const std::string& ja, const std::string& en) {
  shirube::DiagnosticSink sink;
  sink.report(shirube::CommandFault::out_of_resources, {}, {ja, en});
  shirube::report(sink, {});
  return static_cast<int>(ExitStatus::disk);
}

}  // namespace

int main(int argc, char** argv) {
  // A file that grows too large is an error of the write that says so, not the end of the program.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    const std::vector<std::string_view> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    return static_cast<int>(run(words));
  } catch (const std::bad_alloc&) {
    return stop("メモリー", "memory");
  } catch (const std::system_error&) {
    return stop("スレッドなどの、システムの資源", "of the system's resources");
  }
}
