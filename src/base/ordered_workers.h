// Work done by several threads, results in the order in which it was given.
//
// The thread that submits also takes the results: nothing else has to be
// locked, and equal input gives equal output whatever the number of threads.
// At most `ahead` jobs wait or wait to be taken, so memory is bounded however
// long the input is.
//
// Weighed: std::async for each job (no bound on what is held), a library's pool
// (a dependency for forty lines).

#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace outlay {

template <class Result>
class OrderedWorkers {
 public:
  // `take` is called with each result, on the thread that submits.
  OrderedWorkers(unsigned threads, std::function<void(Result)> take)
      : take_(std::move(take)), ahead_(std::size_t{4} * threads) {
    if (threads < 2) return;  // the work is done by the thread that submits
    workers_.reserve(threads);
    for (unsigned i = 0; i < threads; ++i) workers_.emplace_back([this] { work(); });
  }

  ~OrderedWorkers() {
    {
      const std::lock_guard lock(mutex_);
      stop_ = true;
    }
    has_work_.notify_all();
    for (std::thread& worker : workers_) worker.join();
  }

  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;

  void submit(std::function<Result()> job) {
    if (workers_.empty()) {
      take_(job());
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      jobs_.push_back(std::make_shared<Job>(Job{std::move(job), std::nullopt}));
      waiting_.push_back(jobs_.back());
    }
    has_work_.notify_one();
    deliver(ahead_);
  }

  // Waits for all that was submitted and hands it over.
  void finish() { deliver(0); }

 private:
  struct Job {
    std::function<Result()> run;
    std::optional<Result> result;
  };

  void work() {
    while (true) {
      std::shared_ptr<Job> job;
      {
        std::unique_lock lock(mutex_);
        has_work_.wait(lock, [this] { return stop_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        job = waiting_.front();
        waiting_.pop_front();
      }
      Result result = job->run();
      {
        const std::lock_guard lock(mutex_);
        job->result = std::move(result);
      }
      has_result_.notify_one();
    }
  }

  // Hands over results from the front until at most `most` jobs are left.
  void deliver(std::size_t most) {
    while (true) {
      std::shared_ptr<Job> job;
      {
        std::unique_lock lock(mutex_);
        if (jobs_.empty()) return;
        if (jobs_.size() <= most && !jobs_.front()->result) return;
        has_result_.wait(lock, [this] { return jobs_.front()->result.has_value(); });
        job = std::move(jobs_.front());
        jobs_.pop_front();
      }
      take_(std::move(*job->result));
    }
  }

  std::function<void(Result)> take_;
  std::size_t ahead_;
  std::mutex mutex_;
  std::condition_variable has_work_, has_result_;
  std::deque<std::shared_ptr<Job>> jobs_;     // all that is not handed over, in order
  std::deque<std::shared_ptr<Job>> waiting_;  // of these, those that no worker has begun
  bool stop_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace outlay
