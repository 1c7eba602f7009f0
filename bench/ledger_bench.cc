// A ledger that takes claims in, is asked again, gives them back, and is verified.
// Documents of 2 KB with 20 claims each, 200 documents a batch, on a file in the
// folder for temporary files.

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "ledger/ledger.h"

namespace outlay::bench {
namespace {

constexpr int kClaimsADocument = 20;
constexpr std::size_t kDocumentsABatch = 200;

struct Work {
  Source source;
  std::string bytes;
  std::vector<Claim> claims;
};

Work make_work(int n) {
  Work work;
  for (int line = 0; line < 25; ++line) {
    work.bytes += fmt::format("In document {} line {} says that spending rose to ${}.{} billion.\n",
                              n, line, n % 97, line);
  }
  work.source.document = sha256_hex(work.bytes);
  work.source.label = std::to_string(n);
  work.source.path = fmt::format("pages/{}.txt", n);
  work.source.title = fmt::format("Page {}", n);
  work.source.text = work.bytes;
  for (int i = 0; i < kClaimsADocument; ++i) {
    Claim claim;
    claim.document = work.source.document;
    const auto begin = static_cast<std::uint64_t>(i) * 70;
    claim.place = BytePlace{{begin, begin + 13}, static_cast<std::uint32_t>(i + 1)};
    claim.quote = fmt::format("${}.{} billion", n % 97, i);
    claim.entity = {"alibaba"};
    claim.concept_id = "capex";
    claim.low = claim.high = Decimal(n % 97) * Decimal::power_of_ten(9);
    claim.unit = *Unit::parse("USD");
    claim.quantum = Decimal::power_of_ten(8);
    claim.interval = Interval::rounded(*claim.low, claim.quantum);
    claim.period = Period::half(Year::known(2025), 1);
    claim.purpose = {"ai"};
    claim.decided_by = {{"concept", "nearest-word"}, {"entity", "subject"}, {"period", "phrase"},
                        {"stance", "verb"}};
    identify(claim);
    work.claims.push_back(std::move(claim));
  }
  return work;
}

std::vector<Work> make_works(std::int64_t claims) {
  std::vector<Work> works;
  for (int n = 0; n < claims / kClaimsADocument; ++n) works.push_back(make_work(n));
  return works;
}

std::string ledger_path() {
  const auto name = fmt::format("outlay-bench-{}.ledger", getpid());
  return (std::filesystem::temp_directory_path() / name).string();
}

// How many claims were added; all that were given, or something is wrong.
std::size_t add_all(const std::string& path, const std::vector<Work>& works) {
  auto ledger = Ledger::open_or_create(path);
  std::size_t added = 0;
  for (std::size_t n = 0; ledger && n < works.size(); ++n) {
    if (n % kDocumentsABatch == 0) {
      if (n > 0 && !ledger->commit()) return 0;
      if (!ledger->begin()) return 0;
      if (n == 0 && !ledger->add_run({0, "bench", "none", "2026-01-01T00:00:00Z"})) return 0;
    }
    if (!ledger->add_document(works[n].source, works[n].bytes)) return 0;
    added += ledger->add_claims(works[n].source.document, works[n].claims).value_or(0);
  }
  return ledger && ledger->commit() ? added : 0;
}

void add_claims(benchmark::State& state) {
  const auto works = make_works(state.range(0));
  const std::string path = ledger_path();
  for (auto _ : state) {
    if (add_all(path, works) != static_cast<std::size_t>(state.range(0))) {
      state.SkipWithError("claims were lost");
    }
    state.PauseTiming();
    state.counters["file_bytes"] = static_cast<double>(std::filesystem::file_size(path));
    std::filesystem::remove(path);
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.range(0) * state.iterations());
}

void add_claims_again(benchmark::State& state) {
  const auto works = make_works(state.range(0));
  const std::string path = ledger_path();
  if (add_all(path, works) == 0) state.SkipWithError("claims were lost");
  for (auto _ : state) {
    if (add_all(path, works) != 0) state.SkipWithError("claims were added twice");
  }
  state.SetItemsProcessed(state.range(0) * state.iterations());
  std::filesystem::remove(path);
}

void open_and_read_claims(benchmark::State& state) {
  const std::string path = ledger_path();
  add_all(path, make_works(state.range(0)));
  for (auto _ : state) {
    const auto ledger = Ledger::open_read_only(path);
    const auto claims = ledger ? ledger->claims() : Result<std::vector<Claim>>();
    if (!claims || claims->size() != static_cast<std::size_t>(state.range(0))) {
      state.SkipWithError("claims were lost");
    }
  }
  state.SetItemsProcessed(state.range(0) * state.iterations());
  std::filesystem::remove(path);
}

void verify_ledger(benchmark::State& state) {
  const std::string path = ledger_path();
  add_all(path, make_works(state.range(0)));
  for (auto _ : state) {
    const auto ledger = Ledger::open_read_only(path);
    const auto found = ledger ? ledger->verify() : Result<Verification>();
    if (!found || !found->problems.empty() ||
        found->claims != static_cast<std::uint64_t>(state.range(0))) {
      state.SkipWithError("the ledger does not hold");
    }
  }
  state.SetItemsProcessed(state.range(0) * state.iterations());
  std::filesystem::remove(path);
}

BENCHMARK(add_claims)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(add_claims_again)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(open_and_read_claims)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(verify_ledger)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace outlay::bench
