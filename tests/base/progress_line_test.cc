#include "base/progress_line.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "base/file.h"

namespace shirube {
namespace {

/// Both ends of a pseudo-terminal of 20 columns.
struct Terminal {
  Terminal() : outside(posix_openpt(O_RDWR | O_NOCTTY)) {
    REQUIRE(outside);
    REQUIRE(grantpt(outside.number()) == 0);
    REQUIRE(unlockpt(outside.number()) == 0);
    inside = Descriptor(::open(ptsname(outside.number()), O_RDWR | O_NOCTTY));
    REQUIRE(inside);
    winsize size{};
    size.ws_col = 20;
    size.ws_row = 5;
    REQUIRE(ioctl(inside.number(), TIOCSWINSZ, &size) == 0);
    setenv("TERM", "xterm", 1);
  }

  /// What was printed since the last call. The kernel hands it over a little later, on a busy
  /// machine in pieces.
  std::string printed() const {
    constexpr int patience_milliseconds = 200;
    std::string all;
    pollfd ready{outside.number(), POLLIN, 0};
    while (::poll(&ready, 1, patience_milliseconds) > 0 && (ready.revents & POLLIN) != 0) {
      char bytes[4096];
      const ssize_t count = ::read(outside.number(), bytes, sizeof bytes);
      if (count <= 0) break;
      all.append(bytes, static_cast<std::size_t>(count));
    }
    return all;
  }

  Descriptor outside;
  Descriptor inside;
};

TEST_CASE("On a terminal each line takes the place of the one before") {
  const Terminal terminal;
  {
    ProgressLine progress(terminal.inside.number());
    progress.show("読み込み");
    CHECK(terminal.printed() == "\r読み込み\x1b[K");
    progress.show("ページ");
    CHECK(terminal.printed() == "\rページ\x1b[K");
    progress.clear();
    CHECK(terminal.printed() == "\r\x1b[K");
    progress.clear();
    CHECK(terminal.printed().empty());
    progress.show("x");
    terminal.printed();
  }
  CHECK(terminal.printed() == "\r\x1b[K");
}

TEST_CASE("A line never wraps, and full-width characters count as two cells") {
  const Terminal terminal;
  ProgressLine progress(terminal.inside.number());
  progress.show("一二三四五六七八九十百千");
  CHECK(terminal.printed() == "\r一二三四五六七八九\x1b[K");
  progress.show("a\x1b[2J\n");
  CHECK(terminal.printed() == "\ra<U+001B>[2J<U+000A\x1b[K");
}

TEST_CASE("Of many counts few are printed, but always the last") {
  const Terminal terminal;
  ProgressLine progress(terminal.inside.number());
  for (std::size_t i = 1; i <= 1000; ++i) progress.count("ページ", i, 1000);
  const std::string text = terminal.printed();
  CHECK(text.size() < 1000);
  CHECK(text.ends_with("\rページ 1000/1000\x1b[K"));
}

TEST_CASE("In a pipe nothing is printed") {
  int ends[2];
  REQUIRE(pipe2(ends, O_NONBLOCK) == 0);
  const Descriptor out(ends[0]);
  const Descriptor in(ends[1]);
  {
    ProgressLine progress(in.number());
    progress.show("x");
    progress.count("y", 1, 1);
    progress.clear();
  }
  char byte;
  CHECK(::read(out.number(), &byte, 1) == -1);
}

TEST_CASE("On a terminal that cannot overprint nothing is printed") {
  const Terminal terminal;
  setenv("TERM", "dumb", 1);
  ProgressLine(terminal.inside.number()).show("x");
  CHECK(terminal.printed().empty());
  setenv("TERM", "xterm", 1);
}

}  // namespace
}  // namespace shirube
