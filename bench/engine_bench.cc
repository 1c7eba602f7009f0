// The whole way: tables into memory, documents to claims, claims to a report.

#include <benchmark/benchmark.h>

#include <string>

#include "inputs.h"
#include "outlay/engine.h"

namespace outlay::bench {
namespace {

// The examples hold 48 labelled claims; fewer found than this is no reading.
constexpr std::size_t kFewestClaims = 36;

EngineOptions one_thread() {
  EngineOptions options;
  options.threads = 1;
  return options;
}

void load_tables(benchmark::State& state) {
  if (!Engine::load(one_thread())) state.SkipWithError("the tables can't be read");
  for (auto _ : state) benchmark::DoNotOptimize(Engine::load(one_thread()));
}

void read_examples(benchmark::State& state) {
  const Engine engine = Engine::load(one_thread()).value();
  const Evidence evidence = engine.evidence_of(example_paths(), {});
  if (evidence.claims.size() < kFewestClaims || !evidence.dropped.empty()) {
    state.SkipWithError("the examples were not read");
  }
  std::size_t bytes = 0;
  for (const Source& source : evidence.sources) bytes += source.text.size();
  for (auto _ : state) benchmark::DoNotOptimize(engine.evidence_of(example_paths(), {}));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
  state.SetItemsProcessed(static_cast<std::int64_t>(evidence.sources.size()) * state.iterations());
  state.counters["claims"] = static_cast<double>(evidence.claims.size());
}

void report_examples(benchmark::State& state) {
  const Engine engine = Engine::load(one_thread()).value();
  const Evidence evidence = engine.evidence_of(example_paths(), {});
  const Result<Answer> answer = engine.report(evidence);
  if (!answer || answer->sections.empty()) state.SkipWithError("no report");
  for (auto _ : state) benchmark::DoNotOptimize(engine.report(evidence));
}

BENCHMARK(load_tables)->Unit(benchmark::kMillisecond);
BENCHMARK(read_examples)->Unit(benchmark::kMillisecond);
BENCHMARK(report_examples)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace outlay::bench
