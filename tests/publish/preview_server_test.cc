#include "publish/preview_server.h"

#include <httplib.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "temporary_folder.h"

namespace shirube {
namespace {

struct Preview {
  Preview() : server(project / "output") {
    put_file(project / "output/residents/index.html", "住民");
    put_file(project / "output/residents/404.html", "ありません");
    put_file(project / "output/residents/data.csv", "a,b\r\n");
    put_file(project / "secret.txt", "secret");
    port = server.start(0);
    REQUIRE(port > 0);
  }
  TemporaryFolder project;
  PreviewServer server;
  int port = 0;
};

}  // namespace

TEST_CASE("The preview answers like a web server, with safe headers") {
  Preview preview;
  httplib::Client client("127.0.0.1", preview.port);
  const auto page = client.Get("/residents/");
  REQUIRE(page);
  CHECK(page->status == 200);
  CHECK(page->body == "住民");
  CHECK(page->get_header_value("Content-Type") == "text/html; charset=utf-8");
  CHECK(page->get_header_value("X-Content-Type-Options") == "nosniff");
  CHECK(client.Get("/residents/data.csv")->get_header_value("Content-Type") ==
        "text/csv; charset=utf-8");
  const auto folder = client.Get("/residents");
  CHECK(folder->status == 301);
  CHECK(folder->get_header_value("Location") == "/residents/");
  const auto missing = client.Get("/residents/no.html");
  CHECK(missing->status == 404);
  CHECK(missing->body == "ありません");
  const auto head = client.Head("/residents/index.html");
  CHECK(head->status == 200);
  CHECK(head->body.empty());
}

TEST_CASE("The preview shows what a later build has written") {
  Preview preview;
  httplib::Client client("127.0.0.1", preview.port);
  put_file(preview.project / "output/residents/index.html", "新しい");
  CHECK(client.Get("/residents/index.html")->body == "新しい");
}

TEST_CASE("The preview refuses other methods, other hosts and ways out") {
  Preview preview;
  httplib::Client client("127.0.0.1", preview.port);
  CHECK(client.Post("/residents/", "", "text/plain")->status == 405);
  CHECK(client.Delete("/residents/index.html")->status == 405);
  const auto rebound = client.Get("/residents/", {{"Host", "evil.example:80"}});
  CHECK(rebound->status == 403);
  CHECK(rebound->body.empty());
  for (const char* path : {"/../secret.txt", "/%2e%2e/secret.txt",
                           "/residents/..%2f..%2fsecret.txt", "/residents/%00", "//etc/passwd"}) {
    INFO(path);
    const auto answer = client.Get(path);
    REQUIRE(answer);
    CHECK(answer->status != 200);
    CHECK(answer->body.find("secret") == std::string::npos);
  }
  CHECK(client.Get("/" + std::string(7000, 'a'))->status == 404);
}

TEST_CASE("A taken port is told, and a stopped preview gives it back") {
  Preview preview;
  PreviewServer second(preview.project / "output");
  CHECK(second.start(preview.port) == 0);
  DiagnosticSink sink;
  CHECK(serve(preview.project / "output", preview.port, sink, {}) == Served::not_at_all);
  REQUIRE(sink.sorted().size() == 1);
  CHECK(fault_info(sink.sorted()[0].fault).code == "W011");
  preview.server.stop();
  CHECK(second.start(preview.port) == preview.port);
}

TEST_CASE("Serving ends with the signal that asks for it") {
  const TemporaryFolder project;
  for (const int signal : {SIGINT, SIGTERM}) {
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
      DiagnosticSink sink;
      const auto tell = [&](const std::string&) {
        if (::write(ready[1], "y", 1) != 1) ::_exit(2);
      };
      ::_exit(serve(project.path(), 0, sink, tell) == Served::until_signal ? 0 : 1);
    }
    char answer = 0;
    CHECK(::read(ready[0], &answer, 1) == 1);
    ::kill(child, signal);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    ::close(ready[0]);
    ::close(ready[1]);
  }
}

}  // namespace shirube
