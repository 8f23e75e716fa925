#include "command/serve.h"

#include <cstdio>
#include <string>

#include "base/diagnostic.h"
#include "base/placeholders.h"
#include "command/wording.h"
#include "publish/preview_server.h"

namespace shirube {
namespace {

constexpr Wording where_it_is = {"ブラウザーで {0} を開いてください（終わるときは Ctrl+C）。\n",
                                 "Open {0} in a browser (Ctrl+C ends it).\n"};

}  // namespace

ExitStatus run_serve(const Options& options) {
  DiagnosticSink sink;
  const Served served =
      serve(output_folder(options), options.port, sink, [&](const std::string& address) {
        const std::string values[] = {address};
        std::fputs(filled(where_it_is.in(options.style.language), values).c_str(), stdout);
        std::fflush(stdout);
      });
  if (served == Served::until_signal) return ExitStatus::good;
  return report(sink, options.style);
}

}  // namespace shirube
