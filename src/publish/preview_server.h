// Shows the output folder in a browser of the same machine, as a web server would: both sites under
// their names, on 127.0.0.1 only. Reads files at each request, so it shows every new build; never
// follows links and never leaves the folder. Owned by one thread; answers on threads of its own.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace shirube {

class DiagnosticSink;

class PreviewServer {
 public:
  /// `folder` is the output with "residents" and "professionals" in it.
  explicit PreviewServer(std::string folder);
  ~PreviewServer();

  /// Begins to answer at 127.0.0.1:`port`, or at any free port for 0. The port, or 0 when it is
  /// taken.
  int start(int port);
  void stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

enum class Served { until_signal, not_at_all };

/// Serves until SIGINT or SIGTERM comes. Calls `ready` with the address once it answers. Reports
/// W011 when the port is taken.
Served serve(const std::string& folder, int port, DiagnosticSink& sink,
             const std::function<void(const std::string& address)>& ready);

}  // namespace shirube
