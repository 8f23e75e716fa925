#include "base/parallel.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <mutex>
#include <new>
#include <set>
#include <thread>
#include <vector>

namespace shirube {
namespace {

TEST_CASE("Every piece of work is done exactly once, whatever the number of threads") {
  for (const unsigned threads : {0u, 1u, 2u, 3u, 16u}) {
    for (const std::size_t count : {0u, 1u, 2u, 7u, 1000u}) {
      std::vector<std::atomic<int>> done(count);
      parallel_for(count, threads, [&](std::size_t i) { ++done[i]; });
      int wrong = 0;
      for (const std::atomic<int>& times : done) wrong += times == 1 ? 0 : 1;
      INFO(threads << " threads, " << count << " pieces");
      CHECK(wrong == 0);
    }
  }
}

TEST_CASE("No more threads work than were asked for") {
  std::mutex mutex;
  std::set<std::thread::id> ids;
  parallel_for(1000, 3, [&](std::size_t) {
    std::lock_guard lock(mutex);
    ids.insert(std::this_thread::get_id());
  });
  CHECK(ids.size() <= 3);
  ids.clear();
  parallel_for(1000, 1, [&](std::size_t) { ids.insert(std::this_thread::get_id()); });
  CHECK(ids == std::set<std::thread::id>{std::this_thread::get_id()});
}

TEST_CASE("What ends the run reaches the caller, from whatever thread") {
  for (const unsigned threads : {1u, 2u, 8u}) {
    INFO(threads << " threads");
    CHECK_THROWS_AS(parallel_for(1000, threads,
                                 [](std::size_t i) {
                                   if (i % 100 == 7) throw std::bad_alloc();
                                 }),
                    std::bad_alloc);
  }
}

TEST_CASE("A machine has at least one thread") {
  CHECK(default_thread_count() >= 1);
}

}  // namespace
}  // namespace shirube
