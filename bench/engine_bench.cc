// The whole way: tables into memory, documents to claims, claims to a report.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
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

// Counts what is printed of a document.
class CountingSink : public ReadSink {
 public:
  void take(ReadDocument document) override {
    for (const std::string& line : Engine::claims_json(document)) {
      benchmark::DoNotOptimize(line.data());
      ++claims;
    }
  }
  void take(const Error&) override { ++errors; }
  std::size_t claims = 0, errors = 0;
};

// From bytes to printed claims, one document of twice the size each time: the
// same bytes a second at each size, or something is worse than linear. A copy of
// the examples has as many claims as one before it, but for what is doubtful.
void read_growing(benchmark::State& state) {
  const Engine engine = Engine::load(one_thread()).value();
  const std::string text = reporting();
  const auto copies = static_cast<std::size_t>(state.range(0));
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() /
      ("outlay-bench-" + std::to_string(copies) + ".txt");
  const std::string whole = repeated(text, text.size() * copies);
  std::ofstream(path, std::ios::binary) << whole;
  std::size_t claims = 0;
  for (auto _ : state) {
    CountingSink sink;
    engine.read({path.string()}, {}, sink);
    claims = sink.claims;
    if (sink.errors > 0 || claims < copies * kFewestClaims) state.SkipWithError("too few claims");
  }
  std::filesystem::remove(path);
  state.SetBytesProcessed(static_cast<std::int64_t>(whole.size()) * state.iterations());
  state.counters["claims"] = static_cast<double>(claims);
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
BENCHMARK(read_growing)->RangeMultiplier(4)->Range(8, 128)->Unit(benchmark::kMillisecond);
BENCHMARK(report_examples)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace outlay::bench
