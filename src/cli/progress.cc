#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace outlay {
namespace {

constexpr auto kPause = std::chrono::milliseconds(200);
constexpr double kMegabyte = 1e6;

}  // namespace

Progress::Progress() : shown_(isatty(STDERR_FILENO) != 0), last_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
  if (printed_) std::fputs("\r\x1b[K", stderr);
}

void Progress::count(std::uint64_t bytes, std::uint64_t claims) {
  ++documents_;
  bytes_ += bytes;
  claims_ += claims;
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || now - last_ < kPause) return;
  last_ = now;
  print();
}

void Progress::print() {
  printed_ = true;
  fmt::print(stderr, "\r\x1b[K{} documents, {:.1f} MB, {} claims", documents_,
             static_cast<double>(bytes_) / kMegabyte, claims_);
  std::fflush(stderr);
}

}  // namespace outlay
