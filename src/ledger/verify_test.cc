#include "ledger/verify.h"

#include <gtest/gtest.h>

#include <fstream>

#include "ledger/support_test.h"

namespace outlay {
namespace {

struct Case {
  const char* done;  // to the file, behind the ledger's back
  const char* found;
};

const Case kTampered[] = {
    {"SELECT 1", ""},  // the hand alone leaves no trace
    // A byte that was changed.
    {"UPDATE entry SET canonical = replace(canonical, '\"low\":\"1000000000\"', "
     "'\"low\":\"9000000000\"') WHERE sequence = 7",
     "entry 7: it was changed: its bytes have another hash\n"
     "entry 7: the column claim.low was changed\n"
     "entry 7: the column claim.sort_value was changed\n"},
    {"UPDATE entry SET canonical = canonical || ' ' WHERE sequence = 1",
     "entry 1: it was changed: its bytes have another hash\n"
     "entry 1: its bytes are not in canonical form\n"},
    {"UPDATE entry SET canonical = '{}' WHERE sequence = 4",
     "entry 4: it was changed: its bytes have another hash\n"
     "entry 4: its bytes can't be read as a document\n"},
    {"UPDATE entry SET hash = replace(hash, substr(hash, 1, 4), 'ffff') WHERE sequence = 9",
     "entry 9: it was changed: its bytes have another hash\n"
     "entry 10: it does not follow entry 9: one was removed, put in, or changed with its hash\n"},
    {"UPDATE entry SET kind = 'run' WHERE sequence = 3",
     "entry 3: its bytes can't be read as a run\n"
     "entry 3: its row in the table run is gone\n"
     "entry 3: the table sighting has a row for it, and it is no such entry\n"},
    {"UPDATE entry SET kind = 'rumour' WHERE sequence = 3",
     "entry 3: its kind is “rumour”, which is none\n"
     "entry 3: the table sighting has a row for it, and it is no such entry\n"},
    // An entry that was removed.
    {"DELETE FROM entry WHERE sequence = 8; DELETE FROM claim WHERE sequence = 8",
     "entry 8: the entry was removed\n"},
    {"DELETE FROM entry WHERE sequence = 8",
     "entry 8: the entry was removed\n"
     "entry 8: the table claim has a row for it, and it is no such entry\n"},
    {"DELETE FROM entry WHERE sequence IN (6, 7, 8); DELETE FROM claim WHERE sequence IN (6, 7, 8)",
     "entry 6: the entries 6 to 8 were removed\n"},
    {"DELETE FROM entry WHERE sequence = 1; DELETE FROM run",
     "entry 1: the entry was removed\n"},
    {"DELETE FROM entry WHERE sequence = 8; DELETE FROM claim WHERE sequence = 8;"
     "UPDATE entry SET sequence = sequence - 1 WHERE sequence > 8;"
     "UPDATE claim SET sequence = sequence - 1 WHERE sequence > 8",
     "entry 8: it does not follow entry 7: one was removed, put in, or changed with its hash\n"},
    // Two that were swapped, with their hashes and without.
    {"UPDATE entry SET sequence = 70 WHERE sequence = 7; UPDATE entry SET sequence = 7 WHERE "
     "sequence = 9; UPDATE entry SET sequence = 9 WHERE sequence = 70;"
     "UPDATE claim SET sequence = 70 WHERE sequence = 7; UPDATE claim SET sequence = 7 WHERE "
     "sequence = 9; UPDATE claim SET sequence = 9 WHERE sequence = 70",
     "entry 7: it was moved: it follows entry 8 and not 6\n"
     "entry 8: it was moved: it follows entry 9 and not 7\n"
     "entry 9: it was moved: it follows entry 6 and not 8\n"
     "entry 10: it was moved: it follows entry 7 and not 9\n"},
    {"CREATE TEMP TABLE t AS SELECT * FROM entry;"
     "UPDATE entry SET canonical = (SELECT canonical FROM t WHERE sequence = 9) WHERE sequence = 7;"
     "UPDATE entry SET canonical = (SELECT canonical FROM t WHERE sequence = 7) WHERE sequence = 9;"
     "CREATE TEMP TABLE c AS SELECT * FROM claim; DELETE FROM claim WHERE sequence IN (7, 9);"
     "UPDATE c SET sequence = 16 - sequence; INSERT INTO claim SELECT * FROM c WHERE sequence IN "
     "(7, 9)",
     "entry 7: it was swapped with entry 9: it has the bytes of that one\n"
     "entry 9: it was swapped with entry 7: it has the bytes of that one\n"},
    // An entry that was put in.
    {"INSERT INTO entry SELECT 11, kind, canonical, hash, hash FROM entry WHERE sequence = 10",
     "entry 11: it was changed: its bytes have another hash\n"
     "entry 11: its row in the table claim is gone\n"},
    // Columns, each table.
    {"UPDATE claim SET low = '1' WHERE sequence = 6",
     "entry 6: the column claim.low was changed\n"},
    {"UPDATE claim SET low = NULL WHERE sequence = 7",
     "entry 7: the column claim.low was changed\n"},
    {"UPDATE claim SET sort_value = sort_value + 0.5 WHERE sequence = 10",
     "entry 10: the column claim.sort_value was changed\n"},
    {"UPDATE claim SET probability_permille = 999, stance = 'actual' WHERE sequence = 8",
     "entry 8: the column claim.stance was changed\n"
     "entry 8: the column claim.probability_permille was changed\n"},
    {"UPDATE document SET published = '2024-02-20' WHERE id LIKE '%' AND label = '002'",
     "entry 4: the column document.published was changed\n"},
    {"UPDATE sighting SET path = '/elsewhere' WHERE sequence = 3",
     "entry 3: the column sighting.path was changed\n"},
    {"UPDATE run SET at = '2020-01-01T00:00:00Z'", "entry 1: the column run.at was changed\n"},
    {"DELETE FROM claim WHERE sequence = 6", "entry 6: its row in the table claim is gone\n"},
    {"INSERT INTO withdrawal VALUES(6, 'c-0', 6, 'because')",
     "entry 6: the table withdrawal has a row for it, and it is no such entry\n"},
    {"INSERT INTO withdrawal VALUES(99, 'c-0', 6, 'because')",
     "entry 99: the table withdrawal has a row for it, and it is no such entry\n"},
    // Kept bytes.
    {"DELETE FROM content WHERE size_bytes = 11", "entry 2: its kept bytes are gone\n"},
    {"DELETE FROM content WHERE size_bytes = 17", "entry 2: its kept words are gone\n"},
    {"UPDATE content SET zstd = x'00' WHERE size_bytes = 11",
     "entry 2: its kept bytes can't be unpacked\n"},
    {"UPDATE content SET size_bytes = 12 WHERE size_bytes = 11",
     "entry 2: its kept bytes can't be unpacked\n"},
    {"CREATE TEMP TABLE k AS SELECT * FROM content; UPDATE content SET "
     "size_bytes = 6, zstd = (SELECT zstd FROM k WHERE size_bytes = 6) WHERE size_bytes = 11",
     "entry 2: its kept bytes were changed\n"},
    // The schema.
    {"CREATE TRIGGER sly AFTER INSERT ON claim BEGIN SELECT 1; END",
     "file: the trigger sly was added\n"},
    {"DROP INDEX claim_by_id", "file: the index claim_by_id is gone\n"},
    {"DROP VIEW sources; CREATE VIEW sources AS SELECT 1 AS label",
     "file: the view sources was altered\n"},
    {"CREATE TABLE notes(mine TEXT)", ""},  // a person's own table is no harm
};

TEST(Verify, FindsWhatWasDone) {
  for (const auto& [done, found] : kTampered) {
    const Folder folder;
    const std::string path = folder.file("a.ledger");
    const std::string head = make_sample_ledger(path);
    ASSERT_EQ(verified(path, head), "") << done;
    tamper(path, done);
    EXPECT_EQ(verified(path), found) << done;
  }
}

TEST(Verify, FindsATriggerThatIsGone) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  make_sample_ledger(path);
  ASSERT_EQ(plain_sql(path, "DROP TRIGGER claim_no_update"), "ok");
  EXPECT_EQ(verified(path), "file: the trigger claim_no_update is gone\n");
}

TEST(Verify, ATailThatIsCutOffNeedsTheHead) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  const std::string head = make_sample_ledger(path);
  tamper(path, "DELETE FROM entry WHERE sequence > 8; DELETE FROM claim WHERE sequence > 8");
  EXPECT_EQ(verified(path), "");  // what is left is a good ledger
  EXPECT_EQ(verified(path, head),
            "entry 8: the ledger ends here and has no entry with the hash " + head +
                ": what came behind was cut off, or it was written anew\n");
}

TEST(Verify, AnOlderHeadStillHolds) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  const std::string head = make_sample_ledger(path);
  Ledger ledger = value_of(Ledger::open_or_create(path));
  expect_done(ledger.begin());
  value_of(ledger.add_run(kSampleRun));
  const Head later = value_of(ledger.commit());
  const Verification verification = value_of(ledger.verify(head));
  EXPECT_TRUE(verification.problems.empty());
  EXPECT_EQ(verification.expected_head_at, 10u);
  EXPECT_EQ(verification.head.sequence, 11u);
  EXPECT_EQ(verification.head.hash, later.hash);
  EXPECT_EQ(verification.documents, 2u);
  EXPECT_EQ(verification.claims, 5u);
}

TEST(Verify, ALedgerWrittenAnewHasAnotherHead) {
  const Folder folder;
  const std::string head = make_sample_ledger(folder.file("a.ledger"));
  Ledger other = value_of(Ledger::open_or_create(folder.file("b.ledger")));
  expect_done(other.begin());
  value_of(other.add_run(kSampleRun));
  value_of(other.commit());
  EXPECT_NE(verified(folder.file("b.ledger"), head), "");
}

TEST(Verify, AnEmptyLedgerHolds) {
  const Folder folder;
  value_of(Ledger::open_or_create(folder.file("a.ledger")));
  EXPECT_EQ(verified(folder.file("a.ledger")), "");
}

// Any one bit of the stored entries: the chain has no byte that may change.
TEST(Verify, AnyByteOfAnyEntryMatters) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  make_sample_ledger(path);
  const auto entries = value_of(value_of(Ledger::open_read_only(path)).entries_since(0));
  for (const Entry& entry : entries) {
    for (std::size_t at = 0; at < entry.canonical.size(); at += 7) {
      const std::string sql =
          "UPDATE entry SET canonical = substr(canonical, 1, " + std::to_string(at) +
          ") || char(unicode(substr(canonical, " + std::to_string(at + 1) +
          ", 1)) + 1) || substr(canonical, " + std::to_string(at + 2) +
          ") WHERE sequence = " + std::to_string(entry.sequence);
      std::filesystem::copy_file(path, folder.file("b.ledger"),
                                 std::filesystem::copy_options::overwrite_existing);
      tamper(folder.file("b.ledger"), sql);
      const std::string found = verified(folder.file("b.ledger"));
      EXPECT_TRUE(found.starts_with("entry " + std::to_string(entry.sequence) + ": it was changed"))
          << sql << "\n" << found;
    }
  }
}

// Bytes of the file itself, as a failing disk changes them. Some are in no use;
// what matters is that nothing is read wrongly in silence, and that all ends
// in words and not in a crash.
TEST(Verify, AFileWithFlippedBytesIsToldOrWhole) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  make_sample_ledger(path);
  const auto good = value_of(value_of(Ledger::open_read_only(path)).claims());
  std::ifstream in(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  std::size_t told = 0, tried = 0;
  for (std::size_t at = 16; at < bytes.size(); at += 331) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x15);
    std::ofstream(folder.file("b.ledger"), std::ios::binary | std::ios::trunc) << changed;
    ++tried;
    if (verified(folder.file("b.ledger")) != "") {
      ++told;
      continue;
    }
    const auto ledger = Ledger::open_read_only(folder.file("b.ledger"));
    ASSERT_TRUE(ledger) << at;
    const auto claims = ledger->claims();
    ASSERT_TRUE(claims) << at;
    ASSERT_EQ(claims->size(), good.size()) << at;
    for (std::size_t i = 0; i < good.size(); ++i) EXPECT_EQ((*claims)[i].id, good[i].id) << at;
  }
  EXPECT_GT(told, tried / 10);
}

}  // namespace
}  // namespace outlay
