// Fetches one small text from a web service that may be slow, broken or hostile, by libcurl. Only
// https, with the certificate checked; http reaches this machine alone (127.0.0.1, ::1, localhost).
// No redirects, no proxy, cookie, .netrc or key log of the environment, and all that comes is
// counted before it is kept. A client owns one connection and belongs to one thread; what can go
// wrong is a value.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

namespace shirube {

enum class HttpFault {
  none,
  /// The address or the settings are not ones that we use: another scheme, a password, a line
  /// break.
  not_allowed,
  /// No such host.
  dns,
  /// Nothing listens there.
  refused,
  /// No connection, no end or too few bytes in the time given.
  timeout,
  /// The certificate is not right, or there is no common TLS version.
  tls,
  /// More bytes than we take, in the body or in the headers.
  too_large,
  /// The answer leads elsewhere (status 3xx).
  redirect,
  /// The body is compressed, which we did not ask for.
  encoded,
  /// The connection ended early, or what came was no HTTP.
  broken,
};

struct HttpSettings {
  /// Who asks, with an address to complain at: "shirube/0.1 (+https://example.jp/;
  /// mail@example.jp)".
  std::string user_agent;
  /// http://host:port; empty: none, whatever the environment says.
  std::string proxy;
  /// A PEM file of certificates that count as roots, beside the system's.
  std::string root_certificates;
  std::chrono::milliseconds connect_time{3'000};
  std::chrono::milliseconds total_time{8'000};
  /// An answer slower than 64 bytes a second for so long is given up. Whole seconds.
  std::chrono::seconds patience{5};
  std::size_t body_limit = 1'000'000;
  /// For all header lines together, those of "100 Continue" included.
  std::size_t header_limit = 64'000;
};

struct HttpAnswer {
  HttpFault fault = HttpFault::none;
  /// 0 when none came.
  int status = 0;
  std::string content_type;
  /// Empty when there is a fault.
  std::string body;
  /// What Retry-After says, as a number or as a date; 0 when it says nothing that can be used, a
  /// day at most.
  std::chrono::seconds retry_after{0};
};

class HttpClient {
 public:
  /// The first client of a process must be made before other threads start.
  explicit HttpClient(HttpSettings settings);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  HttpAnswer get(const std::string& url);

 private:
  struct Handle;
  HttpSettings settings_;
  std::unique_ptr<Handle> handle_;
};

}  // namespace shirube
