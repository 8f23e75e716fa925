#include "place/online/faulty_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace shirube::test {
namespace {

constexpr std::chrono::milliseconds for_ever{60'000};

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

Descriptor listen_somewhere(int queue, int& port) {
  Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address = loopback(0);
  socklen_t length = sizeof address;
  auto* any = reinterpret_cast<sockaddr*>(&address);
  if (!listener || ::bind(listener.number(), any, length) != 0 ||
      ::listen(listener.number(), queue) != 0 ||
      ::getsockname(listener.number(), any, &length) != 0) {
    throw std::runtime_error("no port on loopback");
  }
  port = ntohs(address.sin_port);
  return listener;
}

}  // namespace

bool FaultyServer::ready(int socket, short events, std::chrono::milliseconds time) const {
  const auto end = std::chrono::steady_clock::now() + time;
  while (!stopping_) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    pollfd polled[2] = {{socket, events, 0}, {stop_read_.number(), POLLIN, 0}};
    const int count = ::poll(polled, 2, static_cast<int>(left.count()));
    if (count < 0 && errno == EINTR) continue;
    if (polled[1].revents != 0) return false;
    if (count > 0) return true;
  }
  return false;
}

bool Exchange::send(std::string_view bytes) {
  while (!bytes.empty()) {
    if (!server_.ready(socket_, POLLOUT, for_ever)) return false;
    const auto sent = tls_ ? SSL_write(tls_, bytes.data(), static_cast<int>(bytes.size()))
                           : ::send(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (sent < 0 && !tls_ && (errno == EAGAIN || errno == EINTR)) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool Exchange::answer(std::string_view body, std::string_view status, std::string_view content_type,
                      std::string_view more) {
  return send("HTTP/1.1 " + std::string(status) + "\r\nContent-Type: " + std::string(content_type) +
              "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + std::string(more) +
              "\r\n" + std::string(body));
}

bool Exchange::wait(std::chrono::milliseconds time) {
  // POLLRDHUP is asked for alone: bytes that nobody reads must not end the wait.
  const bool gone = server_.ready(socket_, POLLRDHUP, time);
  return !gone && !server_.stopping_;
}

void Exchange::hang() {
  wait(for_ever);
}

void Exchange::reset() {
  const linger at_once{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  close_ = true;
}

FaultyServer::FaultyServer(Script script) : FaultyServer(nullptr, std::move(script)) {}

FaultyServer::FaultyServer(SSL_CTX* tls, Script script) : script_(std::move(script)), tls_(tls) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  stop_read_ = Descriptor(ends[0]);
  stop_write_ = Descriptor(ends[1]);
  listener_ = listen_somewhere(64, port_);
  thread_ = std::thread([this] { run(); });
}

FaultyServer::~FaultyServer() {
  stopping_ = true;
  [[maybe_unused]] const auto written = ::write(stop_write_.number(), "x", 1);
  thread_.join();
}

std::string FaultyServer::url(std::string_view path) const {
  return (tls_ ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port_) +
         std::string(path);
}

std::vector<std::string> FaultyServer::heads() const {
  const std::lock_guard lock(mutex_);
  return heads_;
}

void FaultyServer::run() {
  // A client that has gone away is an error of send(). Only in this thread: what the signal would
  // do to the code under test must be seen.
  sigset_t pipe;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
  while (!stopping_) {
    if (!ready(listener_.number(), POLLIN, for_ever)) continue;
    const Descriptor socket(::accept4(listener_.number(), nullptr, nullptr, SOCK_CLOEXEC));
    if (socket && !stopping_) serve(socket.number());
  }
}

void FaultyServer::serve(int socket) {
  // A small buffer: what the client does not take must not pile up in the kernel.
  const int small = 32'768;
  ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
  if (!tls_) {
    converse(socket, nullptr);
    return;
  }
  SSL* tls = SSL_new(tls_);
  SSL_set_fd(tls, socket);
  if (SSL_accept(tls) == 1) {
    converse(socket, tls);
    SSL_shutdown(tls);
  }
  SSL_free(tls);
}

bool FaultyServer::read_request(Exchange& exchange) {
  // The first byte of a TLS handshake: to a server without TLS that is all that ever comes.
  constexpr char handshake = 0x16;
  exchange.request_.clear();
  while (exchange.request_.find("\r\n\r\n") == std::string::npos) {
    if (exchange.request_.starts_with(handshake)) return true;
    char buffer[4096];
    const bool pending = exchange.tls_ && SSL_pending(exchange.tls_) > 0;
    if (!pending && !ready(exchange.socket_, POLLIN, for_ever)) return false;
    const auto got = exchange.tls_ ? SSL_read(exchange.tls_, buffer, sizeof buffer)
                                   : ::recv(exchange.socket_, buffer, sizeof buffer, 0);
    if (got <= 0) return false;
    exchange.request_.append(buffer, static_cast<std::size_t>(got));
  }
  return true;
}

void FaultyServer::converse(int socket, SSL* tls) {
  Exchange exchange(*this, socket, tls);
  while (!exchange.close_ && read_request(exchange)) {
    exchange.number_ = requests_++;
    {
      const std::lock_guard lock(mutex_);
      heads_.push_back(exchange.request_);
    }
    script_(exchange);
  }
}

FullQueue::FullQueue() : listener_(listen_somewhere(0, port_)) {
  const sockaddr_in address = loopback(port_);
  for (int i = 0; i < 4; ++i) {
    Descriptor client(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    ::connect(client.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    waiting_.push_back(std::move(client));
  }
}

std::string FullQueue::url() const {
  return "http://127.0.0.1:" + std::to_string(port_) + "/";
}

int closed_port() {
  int port = 0;
  listen_somewhere(1, port);
  return port;
}

}  // namespace shirube::test
