// How far the peak of this process's resident memory rises from here on. One at a time; Linux only:
// elsewhere it says 0.
#pragma once

#include <fstream>
#include <string>

namespace shirube::test {

class MemoryMeter {
 public:
  MemoryMeter() {
    // Sets the peak back to what is used now.
    std::ofstream("/proc/self/clear_refs") << "5";
    start_ = peak_kilobytes();
  }

  bool works() const { return start_ > 0; }
  double growth_megabytes() const { return static_cast<double>(peak_kilobytes() - start_) / 1024; }

 private:
  static long peak_kilobytes() {
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
      if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
    }
    return 0;
  }

  long start_ = 0;
};

}  // namespace shirube::test
