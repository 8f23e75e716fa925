#include "base/progress_line.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "base/text.h"
#include "base/visible_text.h"

namespace shirube {
namespace {

using namespace std::literals;

bool can_overprint(int descriptor) {
  const char* terminal = std::getenv("TERM");
  return ::isatty(descriptor) == 1 && terminal != nullptr && terminal != "dumb"sv;
}

std::size_t columns(int descriptor) {
  winsize size{};
  const bool known = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

/// As many characters as fit into `cells`.
std::string cut(std::string_view text, std::size_t cells) {
  std::u32string fitting = to_code_points(visible_text(text));
  while (display_width(to_utf8(fitting)) > cells) fitting.pop_back();
  return to_utf8(fitting);
}

}  // namespace

ProgressLine::ProgressLine(int descriptor)
    : descriptor_(descriptor), terminal_(can_overprint(descriptor)) {}

ProgressLine::~ProgressLine() {
  clear();
}

void ProgressLine::show(std::string_view text) {
  if (!terminal_) return;
  std::lock_guard lock(mutex_);
  print(cut(text, columns(descriptor_) - 1));
  shown_ = true;
}

void ProgressLine::count(std::string_view what, std::size_t done, std::size_t total) {
  if (!terminal_) return;
  {
    std::lock_guard lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < 100ms && done != total) return;
    last_ = now;
  }
  show(fmt::format("{} {}/{}", what, done, total));
}

void ProgressLine::clear() {
  std::lock_guard lock(mutex_);
  if (!shown_) return;
  print("");
  shown_ = false;
}

void ProgressLine::print(std::string_view text) {
  const std::string line = fmt::format("\r{}\x1b[K", text);
  // A terminal that went away is no reason to stop.
  [[maybe_unused]] const ssize_t written = ::write(descriptor_, line.data(), line.size());
}

}  // namespace shirube
