// One line on a terminal that tells how far a run is and is overprinted; nothing at all when the
// output is a pipe or a file. Any thread may call it; the owner outlives the threads.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string_view>

namespace shirube {

class ProgressLine {
 public:
  /// `descriptor` is that of standard error or its like. Silent unless it is a terminal that can
  /// overprint (TERM is not "dumb").
  explicit ProgressLine(int descriptor);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Shows `text` in place of what was there, cut to the width of the terminal.
  void show(std::string_view text);

  /// "ページ 120/4000"; most calls do nothing, so that it may be called for each piece of work.
  void count(std::string_view what, std::size_t done, std::size_t total);

  /// Takes the line away, before anything else is printed.
  void clear();

 private:
  void print(std::string_view text);

  const int descriptor_;
  const bool terminal_;
  std::mutex mutex_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace shirube
