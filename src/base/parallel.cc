#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace shirube {

void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t)>& work) {
  // Chunks keep the counter cold; small enough that no thread is left with a long tail.
  const std::size_t chunk = std::max<std::size_t>(1, count / (std::max(1u, threads) * 16));
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (;;) {
      const std::size_t begin = next.fetch_add(chunk);
      if (begin >= count) return;
      for (std::size_t i = begin; i < std::min(count, begin + chunk); ++i) work(i);
    }
  };
  const std::size_t helpers = std::min<std::size_t>(std::max(1u, threads) - 1, count / chunk);
  std::vector<std::thread> pool;
  pool.reserve(helpers);
  for (std::size_t i = 0; i < helpers; ++i) pool.emplace_back(run);
  run();
  for (std::thread& thread : pool) thread.join();
}

unsigned default_thread_count() {
  return std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace shirube
