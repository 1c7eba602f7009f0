// The ledger on files as they are met: of others, locked, not to be written,
// cut off, on a full disk.

#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <fstream>

#include "ledger/child_test.h"
#include "ledger/ledger.h"
#include "ledger/support_test.h"

namespace outlay {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

TEST(LedgerFiles, WhatIsNoLedgerIsLeftAsItIs) {
  const Folder folder;
  write_bytes(folder.file("text"), "Dear diary, today I bought ten thousand accelerators. " +
                                       std::string(2000, 'x'));
  write_bytes(folder.file("short"), "short");
  ASSERT_EQ(plain_sql(folder.file("theirs"), "CREATE TABLE t(a); INSERT INTO t VALUES(1)"), "ok");
  ASSERT_EQ(plain_sql(folder.file("claims-to-be"), "PRAGMA application_id=1330992204"), "ok");
  const struct {
    const char* file;
    const char* want;
  } kCases[] = {
      {"text", "bad_ledger: text: this is no ledger; give the path of one, or of a file that is "
               "not there yet"},
      {"short", "bad_ledger: short: this is no ledger; give the path of one, or of a file that is "
                "not there yet"},
      {"theirs", "bad_ledger: theirs: this is an SQLite file, but no ledger; give the path of one, "
                 "or of a file that is not there yet"},
      {"claims-to-be", "bad_ledger: claims-to-be: the file says that it is a ledger and is none; "
                       "give the path of one, or of a file that is not there yet"},
  };
  for (const auto& [file, want] : kCases) {
    const std::string before = bytes_of(folder.file(file));
    EXPECT_EQ(error_in(folder, Ledger::open_read_only(folder.file(file))), want);
    EXPECT_EQ(error_in(folder, Ledger::open_or_create(folder.file(file))), want);
    EXPECT_EQ(bytes_of(folder.file(file)), before) << file;
    EXPECT_FALSE(std::filesystem::exists(folder.file(file) + std::string("-wal"))) << file;
  }
}

TEST(LedgerFiles, PathsThatLeadNowhere) {
  const Folder folder;
  EXPECT_EQ(error_in(folder, Ledger::open_read_only(folder.file("none.ledger"))),
            "not_found: none.ledger: there is no such ledger; `outlay add` makes one");
  EXPECT_EQ(error_in(folder, Ledger::open_or_create(folder.file("no/such/a.ledger"))),
            "not_found: no/such/a.ledger: there is no such folder: «no/such»; make it first");
  EXPECT_EQ(error_of(Ledger::open_or_create("")),
            "bad_argument: the ledger has no path; say --ledger FILE or set OUTLAY_LEDGER");
  std::filesystem::create_directory(folder.file("folder"));
  EXPECT_EQ(error_in(folder, Ledger::open_or_create(folder.file("folder"))),
            "bad_ledger: folder: this is a folder and no ledger; give the path of a file in it");
  write_bytes(folder.file("empty"), "");
  EXPECT_EQ(error_in(folder, Ledger::open_read_only(folder.file("empty"))),
            "bad_ledger: empty: the file is empty and no ledger yet; give the path of one, or of "
            "a file that is not there yet");
  EXPECT_EQ(error_of(Ledger::open_or_create(folder.file("empty"))), "ok");  // a start
  EXPECT_EQ(error_of(Ledger::open_read_only(folder.file("empty"))), "ok");
}

TEST(LedgerFiles, ANewerFormatIsNotGuessedAt) {
  const Folder folder;
  make_sample_ledger(folder.file("a.ledger"));
  ASSERT_EQ(plain_sql(folder.file("a.ledger"), "PRAGMA user_version=2"), "ok");
  const std::string want =
      "bad_ledger: a.ledger: the ledger has format 2, and this program reads up to format 1; use "
      "the newer program that wrote it";
  EXPECT_EQ(error_in(folder, Ledger::open_read_only(folder.file("a.ledger"))), want);
  EXPECT_EQ(error_in(folder, Ledger::open_or_create(folder.file("a.ledger"))), want);
}

TEST(LedgerFiles, SaysOnTheOutsideWhatItIs) {
  const Folder folder;
  make_sample_ledger(folder.file("a.ledger"));
  const std::string bytes = bytes_of(folder.file("a.ledger"));
  EXPECT_EQ(bytes.substr(68, 4), "OUTL");
}

TEST(LedgerFiles, OneWriterAtATime) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  make_sample_ledger(path);
  Ledger first = value_of(Ledger::open_or_create(path));
  Ledger second = value_of(Ledger::open_or_create(path));
  expect_done(first.begin());
  value_of(first.add_run(kSampleRun));
  EXPECT_EQ(error_in(folder, second.begin()),
            "ledger_locked: a.ledger: another program is writing this ledger; wait until it is "
            "done and try again; readers need not wait");
  EXPECT_EQ(value_of(second.claims()).size(), 5u);  // reading goes on
  EXPECT_EQ(value_of(value_of(Ledger::open_read_only(path)).head()).sequence, 10u);
  value_of(first.commit());
  expect_done(second.begin());  // and now it may
  value_of(second.add_run(kSampleRun));
  EXPECT_EQ(value_of(second.commit()).sequence, 12u);
  EXPECT_EQ(value_of(first.head()).sequence, 12u);
  EXPECT_EQ(verified(path), "");
}

TEST(LedgerFiles, AReaderDoesNotWrite) {
  const Folder folder;
  make_sample_ledger(folder.file("a.ledger"));
  Ledger ledger = value_of(Ledger::open_read_only(folder.file("a.ledger")));
  const std::string want =
      "ledger_read_only: a.ledger: the ledger was opened to read only";
  EXPECT_EQ(error_in(folder, ledger.begin()), want);
  EXPECT_EQ(error_in(folder, ledger.add_run(kSampleRun)), want);
  EXPECT_EQ(error_in(folder, ledger.withdraw("c-1", "no")), want);
  EXPECT_EQ(error_in(folder, ledger.judge({})), want);
}

TEST(LedgerFiles, AFileThatMayNotBeWritten) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  make_sample_ledger(path);
  chmod(path.c_str(), 0444);
  EXPECT_EQ(without_privileges([&] { return error_in(folder, Ledger::open_or_create(path)); }),
            "ledger_read_only: a.ledger: the ledger can't be written; SQLite writes the file and "
            "makes two more beside it: the file and its folder have to be writable");
  EXPECT_EQ(without_privileges([&] { return verified(path); }), "");
}

TEST(LedgerFiles, AFolderThatMayNotBeWritten) {
  const Folder folder;
  const std::string path = folder.file("shelf/a.ledger");
  std::filesystem::create_directory(folder.file("shelf"));
  make_sample_ledger(path);
  chmod(path.c_str(), 0666);
  chmod(folder.file("shelf").c_str(), 0555);
  EXPECT_EQ(without_privileges([&] { return verified(path); }), "");
  EXPECT_EQ(without_privileges([&] {
              auto ledger = Ledger::open_or_create(path);
              return ledger ? error_in(folder, ledger->begin()) : error_in(folder, ledger);
            }),
            "ledger_read_only: shelf/a.ledger: the ledger can't be written; SQLite writes the file "
            "and makes two more beside it: the file and its folder have to be writable");
  EXPECT_EQ(without_privileges([&] {
              return error_in(folder, Ledger::open_or_create(folder.file("shelf/new.ledger")));
            }),
            "cannot_write: shelf/new.ledger: a ledger can't be made here; check who may write in "
            "the folder");
  chmod(folder.file("shelf").c_str(), 0777);
}

TEST(LedgerFiles, AFileThatMayNotBeRead) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  make_sample_ledger(path);
  chmod(path.c_str(), 0000);
  EXPECT_EQ(
      without_privileges([&] { return error_in(folder, Ledger::open_read_only(path)); }),
      "unreadable: a.ledger: the ledger can't be opened; check who may read it");
}

TEST(LedgerFiles, AFileThatWasCutOffIsTold) {
  const Folder folder;
  make_sample_ledger(folder.file("a.ledger"));
  const std::string bytes = bytes_of(folder.file("a.ledger"));
  ASSERT_GT(bytes.size(), 40000u);
  for (const std::size_t size : {std::size_t{1}, std::size_t{99}, std::size_t{512},
                                 std::size_t{4096}, std::size_t{5000}, bytes.size() / 2,
                                 bytes.size() - 4096, bytes.size() - 1}) {
    write_bytes(folder.file("b.ledger"), bytes.substr(0, size));
    const std::string found = verified(folder.file("b.ledger"));
    EXPECT_NE(found, "") << size;
    const auto opened = Ledger::open_or_create(folder.file("b.ledger"));
    if (opened) continue;
    EXPECT_EQ(opened.error().code, ErrorCode::kBadLedger) << size << error_of(opened);
  }
}

// Adds documents until the ledger says no; what it said and the last head that
// was confirmed, in two lines.
std::string fill(const std::string& path) {
  auto ledger = Ledger::open_or_create(path);
  if (!ledger) return error_of(ledger);
  std::string confirmed = "none";
  for (int n = 0; n < 2000; ++n) {
    std::string bytes;  // of a kind that does not get small
    for (int i = 0; i < 500; ++i) bytes += sha256_hex(std::to_string(n * 1000 + i));
    const Source source = sample_source(bytes, std::to_string(n));
    auto done = ledger->begin();
    if (done && n == 0) (void)ledger->add_run(kSampleRun);
    if (!done) return error_of(done) + "\n" + confirmed;
    if (auto added = ledger->add_document(source, bytes); !added) {
      // Nothing of the batch is left, and the ledger can still be read.
      const auto head = ledger->head();
      return error_of(added) + "\n" + confirmed + (head && head->hash == confirmed ? "" : "!");
    }
    auto head = ledger->commit();
    if (!head) return error_of(head) + "\n" + confirmed;
    confirmed = head->hash;
  }
  return "it never said no";
}

void expect_refused_but_whole(const std::string& said, const std::string& path) {
  const std::size_t line = said.find('\n');
  ASSERT_NE(line, std::string::npos) << said;
  EXPECT_TRUE(said.starts_with("cannot_write: ")) << said;
  const std::string head = said.substr(line + 1);
  EXPECT_EQ(head.size(), 64u) << said;
  const auto ledger = Ledger::open_read_only(path);
  ASSERT_TRUE(ledger) << error_of(ledger);
  const Verification verification = value_of(ledger->verify(head));
  EXPECT_TRUE(verification.problems.empty()) << to_string(verification.problems.at(0));
  EXPECT_EQ(verification.head.hash, head);
}

TEST(LedgerFiles, ALimitOnTheFilesSizeLosesNothing) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  Child child([&](int out) {
    const rlimit limit{1 << 20, 1 << 20};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
    say(out, fill(path));
  });
  expect_refused_but_whole(child.finish(), path);
}

// On a disk of two megabytes where one can be made, else on one that only
// says so.
TEST(LedgerFiles, AFullDiskLosesNothing) {
  const Folder folder;
  if (mount("none", folder.path().c_str(), "tmpfs", 0, "size=2m") != 0) {
    std::cout << "no disk of our own here: the limit above stands for it\n";
    return;
  }
  const std::string path = folder.file("a.ledger");
  const std::string said = fill(path);
  EXPECT_TRUE(said.starts_with("cannot_write: " + path + ": no room is left for the ledger; make "
                               "room and run the same command again")) << said;
  // The next writer may need room to take the log in; a reader needs none.
  expect_refused_but_whole(said, path);
  umount2(folder.path().c_str(), MNT_DETACH);
}

// Nobody gets around "only grows" with plain SQL.
TEST(LedgerFiles, ItsTablesOnlyGrow) {
  const Folder folder;
  const std::string path = folder.file("a.ledger");
  const std::string head = make_sample_ledger(path);
  const std::string only = "a ledger only grows", follows = "an entry follows the last one",
                    with = "a row comes with its entry";
  const std::pair<const char*, std::string> kCases[] = {
      {"UPDATE entry SET canonical = '{}' WHERE sequence = 3", only},
      {"DELETE FROM entry", only},
      {"DELETE FROM entry WHERE sequence = 10", only},
      {"REPLACE INTO entry SELECT * FROM entry WHERE sequence = 10", follows},
      {"INSERT INTO entry SELECT sequence + 2, kind, canonical, hash, hash FROM entry "
       "WHERE sequence = 10", follows},
      {"INSERT INTO entry SELECT 11, kind, canonical, previous, hash FROM entry "
       "WHERE sequence = 10", follows},
      {"INSERT INTO entry SELECT NULL, kind, canonical, hash, hash FROM entry "
       "WHERE sequence = 10", follows},
      {"UPDATE run SET version = '9'", only},
      {"DELETE FROM run", only},
      {"UPDATE document SET title = 'x'", only},
      {"DELETE FROM document", only},
      {"UPDATE sighting SET path = 'x'", only},
      {"DELETE FROM sighting", only},
      {"UPDATE claim SET low = '1'", only},
      {"DELETE FROM claim WHERE sequence = 6", only},
      {"REPLACE INTO claim SELECT * FROM claim WHERE sequence = 10", with},
      {"INSERT OR IGNORE INTO withdrawal VALUES(10, 'c-1', 6, 'x')", with},
      {"INSERT INTO withdrawal VALUES(11, 'c-1', 6, 'x')", with},
      {"INSERT INTO judgement VALUES(9, 'a', 'b', 'c', '', 'd', 'e', '', NULL)", with},
      {"UPDATE content SET size_bytes = 1", only},
      {"DELETE FROM content", only},
      {"REPLACE INTO content SELECT * FROM content", "content is kept once"},
  };
  for (const auto& [sql, want] : kCases) EXPECT_EQ(plain_sql(path, sql), want) << sql;
  EXPECT_EQ(verified(path, head), "");
}

TEST(LedgerFiles, ANameThatMeansSomethingToSqliteIsAName) {
  const Folder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  value_of(Ledger::open_or_create("file:a?mode=memory"));
  EXPECT_TRUE(std::filesystem::exists(folder.file("file:a?mode=memory")));
  std::filesystem::current_path(before);
}

}  // namespace
}  // namespace outlay
