// A line that says how far the reading has come, on a terminal only.

#pragma once

#include <chrono>
#include <cstdint>

namespace outlay {

class Progress {
 public:
  Progress();
  ~Progress();  // takes the line away
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void count(std::uint64_t bytes, std::uint64_t claims);

 private:
  void print();

  bool shown_ = false;     // standard error is a terminal
  bool printed_ = false;
  std::uint64_t documents_ = 0, bytes_ = 0, claims_ = 0;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace outlay
