// How long each pass of a run took and what it handled, for --stats. One thread owns it.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace shirube {

class RunStatistics {
 public:
  /// The pass that begins now; the one before it ends.
  void begin(std::string_view pass);
  /// What the current pass handled.
  void count(std::uint64_t files, std::uint64_t bytes);

  /// Pages that stand as the last build made them, and files that were made again with the same
  /// bytes and not looked at again.
  void count_known(std::uint64_t files) { known_ += files; }

  /// A table of the passes and their sum, what was known already, and the most memory that the
  /// process has taken.
  std::string table();

 private:
  using Clock = std::chrono::steady_clock;

  struct Pass {
    std::string name;
    double milliseconds = 0;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
  };

  void end();

  std::vector<Pass> passes_;
  std::uint64_t known_ = 0;
  Clock::time_point started_;
};

}  // namespace shirube
