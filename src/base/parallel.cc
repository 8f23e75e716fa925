#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace shirube {

void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t)>& work) {
  // Chunks keep the counter cold; small enough that no thread is left with a long tail.
  const std::size_t chunk = std::max<std::size_t>(1, count / (std::max(1u, threads) * 16));
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> failed = false;
  std::exception_ptr first_failure;
  const auto run = [&] {
    try {
      for (;;) {
        const std::size_t begin = next.fetch_add(chunk);
        if (begin >= count || failed) return;
        for (std::size_t i = begin; i < std::min(count, begin + chunk); ++i) work(i);
      }
    } catch (...) {
      if (!failed.exchange(true)) first_failure = std::current_exception();
    }
  };
  const std::size_t helpers = std::min<std::size_t>(std::max(1u, threads) - 1, count / chunk);
  std::vector<std::thread> pool;
  pool.reserve(helpers);
  try {
    for (std::size_t i = 0; i < helpers; ++i) pool.emplace_back(run);
  } catch (const std::system_error&) {
    // The system gives no more threads: those that there are do the work.
  }
  run();
  for (std::thread& thread : pool) thread.join();
  if (first_failure) std::rethrow_exception(first_failure);
}

unsigned default_thread_count() {
  return std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace shirube
