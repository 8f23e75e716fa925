#include "place/online/http_client.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "place/online/faulty_server.h"
#include "place/online/tls_identity.h"

namespace shirube {
namespace {

using std::chrono::milliseconds;
using test::Exchange;
using test::FaultyServer;

const std::filesystem::path hostile_home =
    std::filesystem::temp_directory_path() / ("shirube-home-" + std::to_string(getpid()));

/// Every test of this program runs in an environment that would lead libcurl astray.
const bool hostile = [] {
  std::filesystem::create_directories(hostile_home);
  std::ofstream(hostile_home / ".netrc") << "default login canary password canary\n";
  std::ofstream(hostile_home / ".curlrc") << "user-agent = canary\n";
  setenv("HOME", hostile_home.c_str(), 1);
  setenv("SSLKEYLOGFILE", (hostile_home / "keys").c_str(), 1);
  for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
    setenv(name, "http://127.0.0.1:9", 1);
  }
  unsetenv("no_proxy");
  unsetenv("NO_PROXY");
  std::atexit([] { std::filesystem::remove_all(hostile_home); });
  return true;
}();

HttpSettings settings() {
  HttpSettings settings;
  settings.user_agent = "shirube-test (+mail@example.jp)";
  return settings;
}

void answer_yes(Exchange& exchange) {
  exchange.answer("yes", "200 OK", "text/plain");
}

TEST_CASE("A plain answer comes with status, type and body") {
  const FaultyServer server(answer_yes);
  HttpClient client(settings());
  const HttpAnswer answer = client.get(server.url("/a?q=1"));
  CHECK(answer.fault == HttpFault::none);
  CHECK(answer.status == 200);
  CHECK(answer.content_type == "text/plain");
  CHECK(answer.body == "yes");
  CHECK(answer.retry_after.count() == 0);
}

TEST_CASE("A request says who asks, and asks for nothing compressed") {
  const FaultyServer server(answer_yes);
  HttpClient client(settings());
  client.get(server.url("/a?q=1"));
  REQUIRE(server.heads().size() == 1);
  const std::string head = server.heads().front();
  CHECK(head.starts_with("GET /a?q=1 HTTP/1.1\r\n"));
  CHECK(head.find("User-Agent: shirube-test (+mail@example.jp)\r\n") != head.npos);
  CHECK(head.find("Accept-Encoding") == head.npos);
}

TEST_CASE("Neither proxies nor .netrc nor .curlrc nor a key log of the environment are used") {
  REQUIRE(hostile);
  const test::TlsIdentity tls;
  const FaultyServer server(tls.context(), answer_yes);
  HttpSettings with_root = settings();
  with_root.root_certificates = tls.root_file();
  HttpClient client(with_root);
  CHECK(client.get(server.url()).body == "yes");
  REQUIRE(server.heads().size() == 1);
  const std::string head = server.heads().front();
  CHECK(head.find("Authorization") == head.npos);
  CHECK(head.find("canary") == head.npos);
  CHECK_FALSE(std::filesystem::exists(hostile_home / "keys"));
}

TEST_CASE("A proxy of the settings is used") {
  const FaultyServer proxy(answer_yes);
  HttpSettings by_proxy = settings();
  by_proxy.proxy = "http://127.0.0.1:" + std::to_string(proxy.port());
  HttpClient client(by_proxy);
  CHECK(client.get("http://localhost:1/a").body == "yes");
  REQUIRE(proxy.requests() == 1);
  CHECK(proxy.heads().front().starts_with("GET http://localhost:1/a HTTP/1.1"));
}

TEST_CASE("Only https is asked, and http on this machine alone") {
  const FaultyServer server(answer_yes);
  HttpClient client(settings());
  const std::string port = ":" + std::to_string(server.port()) + "/";
  CHECK(client.get("http://localhost" + port).fault == HttpFault::none);
  CHECK(client.get("http://LOCALHOST" + port).fault == HttpFault::none);
  for (const std::string& url :
       {"http://user:pass@127.0.0.1" + port, "http://127.0.0.1.example.jp" + port,
        "http://192.0.2.1" + port, "http://localhost.example.jp" + port, "ftp://127.0.0.1" + port,
        "file:///etc/passwd" + std::string(), "gopher://127.0.0.1" + port, "127.0.0.1" + port,
        "//127.0.0.1" + port, std::string(), std::string("https://"),
        "http://127.0.0.1" + port + "a b", "http://127.0.0.1" + port + "\r\nX-Evil: 1"}) {
    INFO(url);
    CHECK(client.get(url).fault == HttpFault::not_allowed);
  }
  CHECK(server.requests() == 2);
}

TEST_CASE("A client without a name, or with a line break in it, asks nothing") {
  const FaultyServer server(answer_yes);
  for (const char* name : {"", "shirube\r\nX-Evil: 1"}) {
    HttpSettings nameless = settings();
    nameless.user_agent = name;
    HttpClient client(nameless);
    CHECK(client.get(server.url()).fault == HttpFault::not_allowed);
  }
  CHECK(server.requests() == 0);
}

TEST_CASE("A client asks again on the same connection, also after a fault") {
  const FaultyServer server([](Exchange& exchange) {
    if (exchange.number() == 1) {
      exchange.answer("no", "200 OK", "text/plain", "Content-Encoding: br\r\n");
    } else {
      answer_yes(exchange);
    }
  });
  HttpClient client(settings());
  CHECK(client.get(server.url()).body == "yes");
  const HttpAnswer refused = client.get(server.url());
  CHECK(refused.fault == HttpFault::encoded);
  CHECK(refused.body.empty());
  CHECK(client.get(server.url()).body == "yes");
  CHECK(server.requests() == 3);
}

TEST_CASE("As many bytes as allowed are taken, and not one more") {
  std::size_t size = 1000;
  bool with_length = true;
  const FaultyServer server([&](Exchange& exchange) {
    const std::string body(size, 'x');
    if (with_length) {
      exchange.answer(body);
    } else {
      exchange.send("HTTP/1.1 200 OK\r\n\r\n" + body);
      exchange.close();
    }
  });
  HttpSettings small = settings();
  small.body_limit = 1000;
  for (const bool length : {true, false}) {
    with_length = length;
    HttpClient client(small);
    size = 1000;
    CHECK(client.get(server.url()).body.size() == 1000);
    size = 1001;
    CHECK(client.get(server.url()).fault == HttpFault::too_large);
  }
}

TEST_CASE("Header lines are counted together, those of 100 Continue included") {
  std::string before;
  std::string more;
  const FaultyServer server([&](Exchange& exchange) {
    exchange.send(before);
    exchange.answer("yes", "200 OK", "text/plain", more);
  });
  HttpSettings small = settings();
  small.header_limit = 500;
  HttpClient client(small);
  CHECK(client.get(server.url()).fault == HttpFault::none);
  more = "X-Header: " + std::string(500, 'x') + "\r\n";
  CHECK(client.get(server.url()).fault == HttpFault::too_large);
  more.clear();
  for (int i = 0; i < 20; ++i) before += "HTTP/1.1 100 Continue\r\n\r\n";
  CHECK(client.get(server.url()).fault == HttpFault::too_large);
}

TEST_CASE("An answer that only trickles is given up long before its time is over") {
  // Bytes enough for three seconds, and the time allowed is eight: without a least speed the answer
  // would be whole.
  const FaultyServer server([](Exchange& exchange) {
    exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n");
    for (int i = 0; i < 30 && exchange.wait(milliseconds(100)); ++i) exchange.send("x");
    exchange.close();
  });
  HttpSettings impatient = settings();
  impatient.patience = std::chrono::seconds(1);
  HttpClient client(impatient);
  CHECK(client.get(server.url()).fault == HttpFault::timeout);
}

TEST_CASE("Each way to fail has its name") {
  HttpSettings hasty = settings();
  hasty.connect_time = hasty.total_time = milliseconds(100);
  HttpClient client(hasty);
  const test::FullQueue full;
  CHECK(client.get(full.url()).fault == HttpFault::timeout);
  const FaultyServer silent([](Exchange& exchange) { exchange.hang(); });
  CHECK(client.get(silent.url()).fault == HttpFault::timeout);
  CHECK(
      HttpClient(settings()).get("http://127.0.0.1:" + std::to_string(test::closed_port())).fault ==
      HttpFault::refused);
  CHECK(HttpClient(settings()).get("https://" + std::string(70, 'a') + ".invalid/").fault ==
        HttpFault::dns);
  const FaultyServer moved([](Exchange& exchange) {
    exchange.answer("", "301 Moved", "text/plain", "Location: /other\r\n");
  });
  CHECK(HttpClient(settings()).get(moved.url()).fault == HttpFault::redirect);
  CHECK(moved.requests() == 1);
}

TEST_CASE("A name that does not exist is no host, or no answer in time where no resolver answers") {
  HttpSettings hasty = settings();
  hasty.connect_time = hasty.total_time = milliseconds(500);
  const HttpFault fault = HttpClient(hasty).get("https://nobody.invalid/").fault;
  CHECK((fault == HttpFault::dns || fault == HttpFault::timeout));
}

TEST_CASE("Retry-After is read as a number or a date, and never beyond a day") {
  std::string value;
  const FaultyServer server([&](Exchange& exchange) {
    exchange.answer("", "503 Busy", "text/plain", "Retry-After: " + value + "\r\n");
  });
  HttpClient client(settings());
  const auto read = [&](const char* text) {
    value = text;
    return client.get(server.url()).retry_after.count();
  };
  CHECK(read("7") == 7);
  CHECK(read("999999999") == 86'400);
  CHECK(read("Fri, 01 Jan 2099 00:00:00 GMT") == 86'400);
  CHECK(read("Fri, 01 Jan 1999 00:00:00 GMT") == 0);
  CHECK(read("-5") == 0);
  CHECK(read("soon") == 0);
}

}  // namespace
}  // namespace shirube
