// A web server on loopback that does what a test tells it to, byte by byte, so that every way in
// which a server can fail is a few lines. It listens from construction to destruction, serves one
// connection at a time in a thread of its own, and lets go of whatever it does when it is
// destroyed.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/file.h"

typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;

namespace shirube::test {

class FaultyServer;

/// One request of a client, and the way to answer it.
class Exchange {
 public:
  const std::string& request() const { return request_; }
  /// 0 for the first request to this server.
  int number() const { return number_; }

  /// False when the client has gone away.
  bool send(std::string_view bytes);
  /// A whole answer with status, type and length.
  bool answer(std::string_view body, std::string_view status = "200 OK",
              std::string_view content_type = "application/json", std::string_view more = "");
  /// Until the client goes away or the time is over; false when it has gone.
  bool wait(std::chrono::milliseconds time);
  /// Until the client goes away.
  void hang();
  /// Ends the connection by RST instead of FIN.
  void reset();
  /// The connection is ended after the script; else the client may ask again on it.
  void close() { close_ = true; }

 private:
  friend class FaultyServer;
  Exchange(FaultyServer& server, int socket, SSL* tls)
      : server_(server), socket_(socket), tls_(tls) {}

  FaultyServer& server_;
  int socket_;
  SSL* tls_;
  std::string request_;
  int number_ = 0;
  bool close_ = false;
};

class FaultyServer {
 public:
  using Script = std::function<void(Exchange&)>;

  explicit FaultyServer(Script script);
  /// Speaks TLS by `tls` (see TlsIdentity), which must outlive the server.
  FaultyServer(SSL_CTX* tls, Script script);
  ~FaultyServer();
  FaultyServer(const FaultyServer&) = delete;
  FaultyServer& operator=(const FaultyServer&) = delete;

  /// http://127.0.0.1:40123 and then `path`; https with TLS.
  std::string url(std::string_view path = "/search") const;
  int port() const { return port_; }
  int requests() const { return requests_; }
  /// The heads of all requests, as they came.
  std::vector<std::string> heads() const;

 private:
  friend class Exchange;
  void run();
  void serve(int socket);
  void converse(int socket, SSL* tls);
  bool read_request(Exchange& exchange);
  /// False when the server is to end or `time` is over.
  bool ready(int socket, short events, std::chrono::milliseconds time) const;

  Script script_;
  SSL_CTX* tls_ = nullptr;
  Descriptor listener_;
  Descriptor stop_read_;
  Descriptor stop_write_;
  int port_ = 0;
  std::atomic<int> requests_{0};
  std::atomic<bool> stopping_{false};
  mutable std::mutex mutex_;
  std::vector<std::string> heads_;
  std::thread thread_;
};

/// A port whose queue of connections is full: a further one gets no answer at all.
class FullQueue {
 public:
  FullQueue();
  std::string url() const;

 private:
  int port_ = 0;
  Descriptor listener_;
  std::vector<Descriptor> waiting_;
};

/// A port of this machine on which nothing listens.
int closed_port();

}  // namespace shirube::test
