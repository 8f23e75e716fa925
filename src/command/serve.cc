#include "command/serve.h"

#include <cstdio>
#include <string>

#include "base/diagnostic.h"
#include "publish/preview_server.h"

namespace shirube {

ExitStatus run_serve(const Options& options) {
  DiagnosticSink sink;
  const Served served =
      serve(output_folder(options), options.port, sink, [&](const std::string& address) {
        std::printf(options.style.language == Language::ja
                        ? "ブラウザーで %s を開いてください（終わるときは Ctrl+C）。\n"
                        : "Open %s in a browser (Ctrl+C ends it).\n",
                    address.c_str());
        std::fflush(stdout);
      });
  if (served == Served::until_signal) return ExitStatus::good;
  return report(sink, options.style);
}

}  // namespace shirube
