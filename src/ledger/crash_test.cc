// Writers that are killed, and readers and writers beside each other.

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

#include "ledger/child_test.h"
#include "ledger/ledger.h"
#include "ledger/support_test.h"

namespace outlay {
namespace {

constexpr int kClaimsABatch = 20;

// One batch: a run, a document, its sighting and its claims.
Result<Head> add_batch(Ledger& ledger, const std::string& name) {
  const std::string bytes = "bytes of " + name;
  const Source source = sample_source(bytes, name);
  if (auto done = ledger.begin(); !done) return std::unexpected(done.error());
  if (auto done = ledger.add_run(kSampleRun); !done) return std::unexpected(done.error());
  if (auto done = ledger.add_document(source, bytes); !done) return std::unexpected(done.error());
  const auto claims = sample_claims(source.document, 0, kClaimsABatch);
  const auto added = ledger.add_claims(source.document, claims);
  if (!added) return std::unexpected(added.error());
  return ledger.commit();
}

constexpr std::uint64_t kEntriesABatch = 3 + kClaimsABatch;

// That the ledger holds, has the head that was last confirmed, and no half batch.
void expect_whole(const std::string& path, const std::string& confirmed) {
  const auto ledger = Ledger::open_read_only(path);
  if (!ledger && confirmed.empty()) return;  // killed before there was a ledger
  ASSERT_TRUE(ledger) << error_of(ledger);
  const Verification verification = value_of(ledger->verify(confirmed));
  for (const Error& problem : verification.problems) ADD_FAILURE() << to_string(problem);
  EXPECT_EQ(verification.head.sequence % kEntriesABatch, 0u);
}

TEST(LedgerCrash, AKilledWriterLosesNothingThatItConfirmed) {
  const Folder folder;
  std::string confirmed;
  int with_confirmation = 0;
  for (int round = 0; round < 40; ++round) {
    // A new ledger now and then, for the making of one can be cut off too.
    const std::string path = folder.file("ledger-" + std::to_string(round / 8));
    if (round % 8 == 0) confirmed.clear();
    Child child([&](int out) {
      auto ledger = Ledger::open_or_create(path);
      for (int n = 0; ledger; ++n) {
        const auto head = add_batch(*ledger, std::to_string(round) + "-" + std::to_string(n));
        if (!head) break;
        say(out, head->hash + "\n");
      }
    });
    // Killed while it makes the ledger, or some time behind its n-th batch.
    if (round % 8 != 0) child.wait_for(static_cast<std::size_t>(round % 4) * 65);
    std::this_thread::sleep_for(std::chrono::microseconds(round * 977 % 5000));
    child.kill_now();
    const std::string said = child.finish();
    if (said.size() >= 65) {  // whole lines only; the last is the latest
      confirmed = said.substr(said.size() / 65 * 65 - 65, 64);
      ++with_confirmation;
    }
    expect_whole(path, confirmed);
  }
  EXPECT_GE(with_confirmation, 25);  // those that were waited for
}

// The log cut off at any byte, as a lost machine may leave it: the ledger is
// one of those that were confirmed.
TEST(LedgerCrash, ALogThatWasCutOffLeavesAWholeLedger) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  Ledger ledger = value_of(Ledger::open_or_create(path));
  for (int n = 0; n < 5; ++n) value_of(add_batch(ledger, std::to_string(n)));
  const auto log_size = std::filesystem::file_size(path + "-wal");
  ASSERT_GT(log_size, 50000u);
  std::uint64_t last = 0;
  for (std::uint64_t size = 0; size <= log_size; size += 1777) {
    const std::string copy = folder.file("b.ledger");
    std::filesystem::copy_file(path, copy, std::filesystem::copy_options::overwrite_existing);
    std::filesystem::copy_file(path + "-wal", copy + "-wal",
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::resize_file(copy + "-wal", size);
    const auto cut = Ledger::open_read_only(copy);
    if (!cut) {  // cut off before the schema was confirmed
      EXPECT_EQ(last, 0u) << error_of(cut);
      EXPECT_EQ(cut.error().code, ErrorCode::kBadLedger);
      continue;
    }
    const Verification verification = value_of(cut->verify());
    EXPECT_TRUE(verification.problems.empty()) << size;
    EXPECT_EQ(verification.head.sequence % kEntriesABatch, 0u) << size;
    EXPECT_GE(verification.head.sequence, last) << size;
    last = verification.head.sequence;
  }
  EXPECT_GE(last, 4 * kEntriesABatch);
}

TEST(LedgerCrash, AReaderBesideAWriterSeesWholeBatches) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  Ledger ledger = value_of(Ledger::open_or_create(path));
  value_of(add_batch(ledger, "first"));
  std::atomic<bool> done = false;
  std::atomic<int> looked = 0;
  std::string wrong;
  std::thread reader([&] {
    while (!done || looked == 0) {
      const auto beside = Ledger::open_read_only(path);
      if (!beside) {
        wrong += error_of(beside) + "\n";
        break;
      }
      const auto head = beside->head();
      const auto claims = beside->claims(head->sequence);
      if (!claims || claims->size() * kEntriesABatch != head->sequence * kClaimsABatch) {
        wrong += "half a batch\n";
      }
      if (const auto verification = beside->verify(); !verification ||
                                                      !verification->problems.empty()) {
        wrong += "it does not hold\n";
      }
      ++looked;
    }
  });
  for (int n = 0; n < 30; ++n) value_of(add_batch(ledger, std::to_string(n)));
  done = true;
  reader.join();
  EXPECT_EQ(wrong, "");
  EXPECT_GT(looked, 0);
}

TEST(LedgerCrash, AnOpenBatchIsSeenByItsWriterAlone) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  Ledger ledger = value_of(Ledger::open_or_create(path));
  const Ledger reader = value_of(Ledger::open_read_only(path));
  expect_done(ledger.begin());
  value_of(ledger.add_run(kSampleRun));
  EXPECT_EQ(value_of(reader.head()).sequence, 0u);
  EXPECT_EQ(value_of(ledger.head()).sequence, 1u);
  value_of(ledger.commit());
  EXPECT_EQ(value_of(reader.head()).sequence, 1u);
}

TEST(LedgerCrash, SeveralMayStartTheSameLedger) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  std::string said;
  {
    std::vector<std::unique_ptr<Child>> children;
    for (int n = 0; n < 4; ++n) {
      children.push_back(std::make_unique<Child>([&, n](int out) {
        auto ledger = Ledger::open_or_create(path);
        if (!ledger) return say(out, error_of(ledger));
        for (int batch = 0; batch < 5; ++batch) {
          const auto head = add_batch(*ledger, std::to_string(n) + "." + std::to_string(batch));
          if (!head) say(out, error_of(head) + "\n");
        }
      }));
    }
    for (auto& child : children) said += child->finish();
  }
  EXPECT_EQ(said, "");
  expect_whole(path, "");
  EXPECT_EQ(value_of(value_of(Ledger::open_read_only(path)).sources()).size(), 20u);
}

}  // namespace
}  // namespace outlay
