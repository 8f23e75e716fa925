#include "publish/workers.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace shirube {

void run_workers(std::size_t count, unsigned threads,
                 const std::function<void(std::size_t)>& work) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::thread> helpers;
  try {
    while (helpers.size() + 1 < std::min<std::size_t>(threads, count)) helpers.emplace_back(run);
  } catch (const std::system_error&) {
    // The system gives no more threads; those that run do the work.
  }
  run();
  for (std::thread& helper : helpers) helper.join();
}

}  // namespace shirube
