#include "command/geocode.h"

#include <cstdio>
#include <variant>

#include "base/diagnostic.h"
#include "base/file.h"
#include "place/gazetteer/gazetteer.h"
#include "place/geocode_stream.h"

namespace shirube {
namespace {

ExitStatus finish(const DiagnosticSink& sink, const Options& options) {
  const std::vector<Diagnostic> diagnostics = sink.sorted();
  std::fputs(print_diagnostics(diagnostics, options.style).c_str(), stderr);
  return exit_status_of(diagnostics);
}

}  // namespace

ExitStatus run_geocode_lines(const Options& options, const GeocodeOptions& geocode) {
  DiagnosticSink sink;
  const auto opened = Gazetteer::open(geocode.gazetteer);
  if (const auto* reason = std::get_if<std::string>(&opened)) {
    sink.report(Fault::gazetteer_unusable, {}, {geocode.gazetteer, *reason});
    return finish(sink, options);
  }
  const auto& gazetteer = std::get<Gazetteer>(opened);
  const AddressMatcher matcher(gazetteer);
  GeocodeStream stream(matcher);
  const int error = stream.run(stdin, stdout);
  if (error != 0) sink.report(Fault::output_failed, {}, {file_error_reason(error)});
  if (gazetteer.damaged()) {
    sink.report(Fault::gazetteer_unusable, {}, {geocode.gazetteer, "一部がこわれています"});
  }
  return sink.sorted().empty() ? ExitStatus::good : finish(sink, options);
}

}  // namespace shirube
