#include "base/ordered_workers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace outlay {
namespace {

TEST(OrderedWorkers, HandOverInTheOrderGivenWhateverTheNumberOfThreads) {
  for (const unsigned threads : {1U, 2U, 7U}) {
    std::vector<int> taken;
    OrderedWorkers<int> workers(threads, [&](int value) { taken.push_back(value); });
    for (int i = 0; i < 200; ++i) {
      workers.submit([i] {
        // Earlier jobs take longer, so that they end out of order.
        std::this_thread::sleep_for(std::chrono::microseconds((200 - i) % 13 * 30));
        return i;
      });
    }
    workers.finish();
    ASSERT_EQ(taken.size(), 200U) << threads;
    for (int i = 0; i < 200; ++i) EXPECT_EQ(taken[static_cast<std::size_t>(i)], i) << threads;
  }
}

TEST(OrderedWorkers, HoldABoundedNumberOfResults) {
  std::atomic<int> done = 0;
  int taken = 0, most_ahead = 0;
  OrderedWorkers<int> workers(2, [&](int) {
    ++taken;
    most_ahead = std::max(most_ahead, done.load() - taken);
  });
  for (int i = 0; i < 300; ++i) workers.submit([&] { return ++done; });
  workers.finish();
  EXPECT_EQ(taken, 300);
  EXPECT_LE(most_ahead, 9);
}

}  // namespace
}  // namespace outlay
