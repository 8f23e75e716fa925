// Runs numbered pieces of work on several threads and waits for all of them. The pieces are handed
// out in order by one counter; what they share they must guard themselves.
#pragma once

#include <cstddef>
#include <functional>

namespace shirube {

/// Calls work(0) ... work(count - 1), each once, on up to `threads` threads (0: one for each core),
/// the calling one among them.
void run_workers(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace shirube
