// How fast text becomes sentences and figures, workload by workload.
//
//   reading_bench [--mb N] [--runs N] [--answers] [NAME…]
//
// Each line: the text's size, the figures in it (checked first), bytes a second
// of the text stage, of the figures stage and of both, of the yardstick over the
// same bytes, the ratio of both to it, and the peak of memory. Each workload is
// measured in a process of its own; the best of some runs counts, in time of the
// processor. Hostile workloads run at doubling sizes up to --mb; the last column
// is the cost of a byte against that at the smallest size, which is 1 where time
// is linear. --answers: small texts, answers only, for a test.
// Exit status 1: an answer was wrong.

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "figures/read_figures.h"
#include "text/make_text.h"
#include "workloads.h"
#include "yardstick.h"

namespace outlay::bench {
namespace {

struct Options {
  std::size_t megabytes = 16;
  int runs = 3;
  bool answers = false;
  std::vector<std::string_view> names;
};

double seconds_now() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

template <class Work>
double best_seconds(int runs, Work work) {
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const double begin = seconds_now();
    work();
    best = std::min(best, seconds_now() - begin);
  }
  return best;
}

struct Measured {
  bool right = false;
  double cost = 0;  // seconds a byte, both stages
};

Measured measure(const Workload& workload, std::size_t bytes, const Options& options, double first_cost) {
  static const FigureReader kReader = FigureReader::load(TableSet()).value();
  Made made = workload.make(bytes);
  const double size = static_cast<double>(made.text.size());
  Document document;
  document.kind = DocumentKind::kPlainText;
  document.bytes = std::move(made.text);
  Text text = make_text(document);
  const std::size_t found = kReader.read(text).size();
  Measured measured;
  measured.right = found == made.figures;
  if (!measured.right) {
    fmt::print("{:18} {:8.2f} MB  WRONG: {} figures, {} are there\n", workload.name, size / 1e6, found, made.figures);
    return measured;
  }
  if (options.answers) return measured;
  const double text_seconds = best_seconds(options.runs, [&] { text = make_text(document); });
  const double figure_seconds = best_seconds(options.runs, [&] { (void)kReader.read(text); });
  const Yardstick yardstick;
  std::size_t marks = 0;
  const double scan_seconds = best_seconds(options.runs, [&] { marks += yardstick.scan(document.bytes); });
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  measured.cost = (text_seconds + figure_seconds) / size;
  fmt::print("{:18} {:8.2f} {:9} {:9.1f} {:9.1f} {:9.1f} {:9.1f} {:8.3f} {:8.0f} {:8.2f}\n", workload.name, size / 1e6,
             found, size / text_seconds / 1e6, size / figure_seconds / 1e6, 1e-6 / measured.cost,
             size / scan_seconds / 1e6, scan_seconds / (text_seconds + figure_seconds),
             static_cast<double>(usage.ru_maxrss) / 1024, first_cost > 0 ? measured.cost / first_cost : 1.0);
  return measured;
}

// In a process of its own, so that its peak of memory is its own.
Measured measure_apart(const Workload& workload, std::size_t bytes, const Options& options, double first_cost) {
  int ends[2];
  if (pipe(ends) != 0) return {};
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    const Measured measured = measure(workload, bytes, options, first_cost);
    std::fflush(stdout);
    const bool told = write(ends[1], &measured, sizeof measured) == sizeof measured;
    _exit(told ? 0 : 1);
  }
  close(ends[1]);
  Measured measured;
  if (child < 0 || read(ends[0], &measured, sizeof measured) != sizeof measured) measured = {};
  close(ends[0]);
  if (child > 0) waitpid(child, nullptr, 0);
  return measured;
}

int run(const Options& options) {
  constexpr std::size_t kMega = 1'000'000;
  if (!options.answers) {
    fmt::print("MB/s of the processor; scan: {}\n{:18} {:>8} {:>9} {:>9} {:>9} {:>9} {:>9} {:>8} {:>8} {:>8}\n",
               Yardstick::name(), "workload", "MB", "figures", "text", "figures", "both", "scan", "of scan", "peak MB",
               "cost");
  }
  bool right = true;
  for (const Workload& workload : workloads()) {
    if (!options.names.empty() && std::ranges::find(options.names, workload.name) == options.names.end()) continue;
    std::size_t bytes = options.answers ? kMega / 20 : options.megabytes * kMega;
    const std::size_t most = bytes;
    if (workload.hostile && !options.answers) bytes = std::min(bytes, kMega);
    for (double first_cost = 0; bytes <= most; bytes *= 2) {
      const Measured measured = measure_apart(workload, bytes, options, first_cost);
      right = right && measured.right;
      if (first_cost == 0) first_cost = measured.cost;
    }
  }
  if (options.answers) fmt::print("answers: {}\n", right ? "right" : "WRONG");
  return right ? 0 : 1;
}

}  // namespace
}  // namespace outlay::bench

int main(int count, char** arguments) {
  outlay::bench::Options options;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--answers") {
      options.answers = true;
    } else if ((argument == "--mb" || argument == "--runs") && i + 1 < count) {
      const int value = std::max(1, std::atoi(arguments[++i]));
      if (argument == "--mb") {
        options.megabytes = static_cast<std::size_t>(value);
      } else {
        options.runs = value;
      }
    } else {
      options.names.push_back(argument);
    }
  }
  return outlay::bench::run(options);
}
