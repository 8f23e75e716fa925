#include <catch2/catch.hpp>
#include <cstdio>

#include "place/online/fault_cases.h"
#include "place/online/memory_meter.h"
#include "place/online/silence.h"

namespace shirube {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// Sanitizers keep freed memory.
constexpr double memory_limit = 1'000;
#else
constexpr double memory_limit = 16;
#endif

TEST_CASE("Whatever the network and the service do, there is an answer, and it is the right one") {
  for (const test::FaultCase& fault_case : test::fault_cases()) {
    INFO(fault_case.name);
    test::FaultResult result;
    const std::string printed = test::printed_by([&] { result = test::run(fault_case); });
    // No address, URL or key can stand in what is not said.
    CHECK(printed.empty());
    CHECK(result.outcome == fault_case.expected);
    CHECK(result.requests == fault_case.requests);
    CHECK(result.megabytes <= memory_limit);
  }
}

TEST_CASE("What is printed below all libraries is seen") {
  const auto print = [] {
    std::fputs("key=", stdout);
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, "canary", 6);
  };
  const std::string printed = test::printed_by(print);
  CHECK(printed.find("key=") != printed.npos);
  CHECK(printed.find("canary") != printed.npos);
}

TEST_CASE("The meter of memory sees twenty megabytes, if the system tells anything") {
  test::MemoryMeter meter;
  if (!meter.works()) return;
  {
    // Looked at through a pointer that may change, so that no compiler leaves the bytes out.
    std::vector<char> bytes(20'000'000, 'x');
    const char* volatile first = bytes.data();
    REQUIRE(*first == 'x');
  }
  CHECK(meter.growth_megabytes() > 16);
}

TEST_CASE("The table of network faults, with figures", "[.measure]") {
  std::printf("%-42s %-32s %8s %8s %6s\n", "case", "outcome", "requests", "seconds", "MB");
  for (const test::FaultCase& fault_case : test::fault_cases()) {
    const test::FaultResult result = test::run(fault_case);
    std::printf("%-42s %-32s %8d %8.3f %6.1f\n", fault_case.name.c_str(), result.outcome.c_str(),
                result.requests, result.seconds, result.megabytes);
  }
}

}  // namespace
}  // namespace shirube
