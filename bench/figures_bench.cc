// Finding figures, against a bare look at every byte of the same text.
//
// bytes_per_second is of the text. Times of different sizes show whether the
// cost is linear.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>

#include "figures/read_figures.h"
#include "inputs.h"
#include "lexicon/tables.h"
#include "text/make_text.h"

namespace outlay::bench {
namespace {

const FigureReader& reader() {
  static const FigureReader kReader = FigureReader::load(TableSet()).value();
  return kReader;
}

Text text_of(const std::string& bytes) {
  Document document;
  document.kind = DocumentKind::kPlainText;
  document.bytes = bytes;
  return make_text(document);
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

// The yardstick: what it takes to look at every byte once.
void scan(benchmark::State& state) {
  const std::string text = repeated(reporting(), static_cast<std::size_t>(state.range(0)));
  const auto digits = [&text] {
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (digits() == 0) state.SkipWithError("no digit in the examples");
  for (auto _ : state) benchmark::DoNotOptimize(digits());
  count_bytes(state, text.size());
}

void read(benchmark::State& state, const std::string& one, bool holds_figures) {
  const auto bytes = static_cast<std::size_t>(state.range(0));
  const Text text = text_of(repeated(one, bytes));
  const std::size_t in_one = reader().read(text_of(one)).size();
  const std::size_t in_all = reader().read(text).size();
  if ((in_one > 0) != holds_figures || in_all != in_one * copies_in(one, bytes)) {
    state.SkipWithError("another number of figures than expected");
  }
  for (auto _ : state) benchmark::DoNotOptimize(reader().read(text));
  count_bytes(state, text.content.size());
  state.counters["figures"] = static_cast<double>(in_all);
}

void figures_in_reporting(benchmark::State& state) { read(state, reporting(), true); }
void figures_in_prose(benchmark::State& state) { read(state, prose(), false); }

void text_of_reporting(benchmark::State& state) {
  const std::string bytes = repeated(reporting(), static_cast<std::size_t>(state.range(0)));
  if (text_of(bytes).sentences.empty()) state.SkipWithError("no sentence");
  for (auto _ : state) benchmark::DoNotOptimize(text_of(bytes));
  count_bytes(state, bytes.size());
}

BENCHMARK(scan)->Range(1 << 16, 1 << 22)->RangeMultiplier(8);
BENCHMARK(text_of_reporting)->Range(1 << 16, 1 << 20)->RangeMultiplier(4);
BENCHMARK(figures_in_prose)->Range(1 << 16, 1 << 20)->RangeMultiplier(4);
BENCHMARK(figures_in_reporting)->Range(1 << 16, 1 << 20)->RangeMultiplier(4);

}  // namespace
}  // namespace outlay::bench
