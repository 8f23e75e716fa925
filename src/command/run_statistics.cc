#include "command/run_statistics.h"

#include <fmt/core.h>
#include <sys/resource.h>

#include "base/text.h"

namespace shirube {
namespace {

constexpr std::size_t name_width = 14;

std::string row(const std::string& name, const std::string& time, const std::string& files,
                const std::string& bytes) {
  const std::size_t width = display_width(name);
  const std::string gap(width < name_width ? name_width - width : 1, ' ');
  return name + gap + fmt::format("{:>12}{:>12}{:>16}\n", time, files, bytes);
}

/// In bytes.
std::uint64_t peak_memory() {
  struct rusage usage {};
  if (::getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;  // Linux counts in kilobytes
}

}  // namespace

void RunStatistics::begin(std::string_view pass) {
  end();
  passes_.push_back({std::string(pass)});
  started_ = Clock::now();
}

void RunStatistics::count(std::uint64_t files, std::uint64_t bytes) {
  passes_.back().files += files;
  passes_.back().bytes += bytes;
}

void RunStatistics::end() {
  if (passes_.empty() || passes_.back().milliseconds > 0) return;
  const std::chrono::duration<double, std::milli> taken = Clock::now() - started_;
  passes_.back().milliseconds = taken.count();
}

std::string RunStatistics::table() {
  end();
  std::string table = row("pass", "ms", "files", "bytes");
  double total = 0;
  for (const Pass& pass : passes_) {
    total += pass.milliseconds;
    table += row(pass.name, fmt::format("{:.1f}", pass.milliseconds), std::to_string(pass.files),
                 std::to_string(pass.bytes));
  }
  table += row("total", fmt::format("{:.1f}", total), "", "");
  table += row("known", "", std::to_string(known_), "");
  return table + row("memory", "", "", std::to_string(peak_memory()));
}

}  // namespace shirube
