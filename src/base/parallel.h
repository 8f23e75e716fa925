// Runs independent pieces of work on all cores. The pieces write to places of their own, so the
// result does not depend on the number of threads.
#pragma once

#include <cstddef>
#include <functional>

namespace shirube {

/// Calls `work(i)` once for each i below `count`, on up to `threads` threads, and returns when all
/// are done. `work` throws nothing but what ends the run, as when there is no memory left: that is
/// thrown on to the caller once all threads have stopped.
void parallel_for(std::size_t count, unsigned threads,
                  const std::function<void(std::size_t)>& work);

/// The number of threads for "as many as the machine has", at least 1.
unsigned default_thread_count();

}  // namespace shirube
