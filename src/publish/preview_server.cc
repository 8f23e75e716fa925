#include "publish/preview_server.h"

#include <httplib.h>
#include <signal.h>

#include <string_view>
#include <thread>
#include <utility>

#include "base/diagnostic.h"
#include "base/faults/publish.h"
#include "base/message_language.h"
#include "base/web_url.h"
#include "publish/served_file.h"
#include "words/publish.h"

namespace shirube {
namespace {

constexpr const char* address = "127.0.0.1";

/// A page elsewhere may send its own name here (DNS rebinding); it gets nothing.
bool is_own_host(std::string_view host) {
  host = host.substr(0, host.rfind(':'));
  return host == address || host == "localhost";
}

void answer(const std::string& folder, const httplib::Request& request,
            httplib::Response& response) {
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_header("Referrer-Policy", "no-referrer");
  response.set_header("Cache-Control", "no-store");
  if (!is_own_host(request.get_header_value("Host"))) {
    response.status = 403;
    return;
  }
  if (request.method != "GET" && request.method != "HEAD") {
    response.set_header("Allow", "GET, HEAD");
    response.status = 405;
    return;
  }
  ServedFile file = serve_file(folder, request.path);
  response.status = file.status;
  // A path that begins with "//" would be another host.
  const std::size_t first = file.location.find_first_not_of('/');
  if (file.status == 301 && first != std::string::npos) {
    response.set_header("Location", "/" + percent_encoded(file.location.substr(first), "/"));
    return;
  }
  response.set_content(std::move(file.bytes), file.content_type);
}

}  // namespace

struct PreviewServer::Parts {
  explicit Parts(std::string output) : folder(std::move(output)) {}

  std::string folder;
  httplib::Server server;
  std::thread listener;
};

PreviewServer::PreviewServer(std::string folder)
    : parts_(std::make_unique<Parts>(std::move(folder))) {
  httplib::Server& server = parts_->server;
  // Without it each answer waits for the one before to be acknowledged.
  server.set_tcp_nodelay(true);
  // Its default lets a second server take the same port unnoticed.
  server.set_socket_options([](int socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  server.set_payload_max_length(0);
  // Before its own routes, which match by regular expressions that long paths exhaust.
  server.set_pre_routing_handler(
      [this](const httplib::Request& request, httplib::Response& response) {
        answer(parts_->folder, request, response);
        return httplib::Server::HandlerResponse::Handled;
      });
}

PreviewServer::~PreviewServer() {
  stop();
}

int PreviewServer::start(int port) {
  httplib::Server& server = parts_->server;
  const int bound = port == 0 ? server.bind_to_any_port(address)
                              : (server.bind_to_port(address, port) ? port : 0);
  if (bound <= 0) return 0;
  parts_->listener = std::thread([&server] { server.listen_after_bind(); });
  while (!server.is_running()) std::this_thread::yield();
  return bound;
}

void PreviewServer::stop() {
  if (!parts_->listener.joinable()) return;
  parts_->server.stop();
  parts_->listener.join();
}

Served serve(const std::string& folder, int port, DiagnosticSink& sink,
             const std::function<void(const std::string& address)>& ready) {
  // Blocked before any thread begins, so that only sigwait below gets them.
  sigset_t signals;
  sigset_t usual;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, &usual);
  PreviewServer server(folder);
  const int bound = server.start(port);
  if (bound == 0) {
    sink.report(PublishFault::preview_failed, {},
                {PublishWords(message_language).port(static_cast<std::size_t>(port))});
  } else {
    if (ready) ready("http://" + std::string(address) + ":" + std::to_string(bound) + "/");
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
  }
  pthread_sigmask(SIG_SETMASK, &usual, nullptr);
  return bound == 0 ? Served::not_at_all : Served::until_signal;
}

}  // namespace shirube
