#include "ledger/ledger.h"

#include <gtest/gtest.h>

#include "ledger/support_test.h"

namespace outlay {
namespace {

class LedgerTest : public testing::Test {
 protected:
  LedgerTest() : ledger_(value_of(Ledger::open_or_create(folder_.file("a.ledger")))) {}

  void begin() { expect_done(ledger_.begin()); }
  void begin_run() {
    begin();
    value_of(ledger_.add_run(kSampleRun));
  }
  void commit() { value_of(ledger_.commit()); }

  // The entries as lines: "2 document", …
  std::string kinds_since(std::uint64_t sequence) {
    std::string lines;
    for (const Entry& entry : value_of(ledger_.entries_since(sequence))) {
      lines += std::to_string(entry.sequence) + " " + std::string(to_string(entry.kind)) + "\n";
    }
    return lines;
  }
  std::vector<std::string> ids(const std::vector<Claim>& claims) {
    std::vector<std::string> all;
    for (const Claim& claim : claims) all.push_back(claim.id);
    return all;
  }

  Folder folder_;
  Ledger ledger_;
};

TEST_F(LedgerTest, IsEmptyAtFirst) {
  const Head head = value_of(ledger_.head());
  EXPECT_EQ(head.sequence, 0u);
  EXPECT_EQ(head.hash, std::string(64, '0'));
  EXPECT_TRUE(value_of(ledger_.sources()).empty());
  EXPECT_TRUE(value_of(ledger_.claims()).empty());
  EXPECT_FALSE(value_of(ledger_.entry(1)));
  EXPECT_FALSE(value_of(ledger_.entry(0)));
}

TEST_F(LedgerTest, ChainsEachEntryToTheOneBefore) {
  begin_run();
  const Source source = sample_source("bytes", "001");
  value_of(ledger_.add_document(source, "bytes"));
  value_of(ledger_.add_claims(source.document, sample_claims(source.document, 0, 2)));
  const Head head = value_of(ledger_.commit());
  EXPECT_EQ(kinds_since(0), "1 run\n2 document\n3 sighting\n4 claim\n5 claim\n");
  std::string previous(64, '0');
  for (const Entry& entry : value_of(ledger_.entries_since(0))) {
    EXPECT_EQ(entry.previous, previous);
    EXPECT_EQ(entry.hash, sha256_hex(previous + "\n" + entry.canonical));
    previous = entry.hash;
  }
  EXPECT_EQ(head.hash, previous);
  EXPECT_EQ(value_of(ledger_.entry(4))->hash, value_of(ledger_.entries_since(3, 1)).front().hash);
}

TEST_F(LedgerTest, EqualInputGivesEqualHeads) {
  const std::string head = make_sample_ledger(folder_.file("b.ledger"));
  EXPECT_EQ(make_sample_ledger(folder_.file("c.ledger")), head);
}

TEST_F(LedgerTest, TheSameDocumentAgainIsASightingOnly) {
  begin_run();
  Source source = sample_source("bytes", "001");
  const auto claims = sample_claims(source.document, 0, 2);
  EXPECT_TRUE(value_of(ledger_.add_document(source, "bytes")).is_new);
  EXPECT_EQ(value_of(ledger_.add_claims(source.document, claims)), 2u);
  commit();
  begin();
  source.path = "copies/001.txt";
  source.title = "Another title for the same bytes";
  const AddedDocument again = value_of(ledger_.add_document(source, "bytes"));
  EXPECT_FALSE(again.is_new);
  EXPECT_EQ(again.sequence, 2u);
  EXPECT_EQ(value_of(ledger_.add_claims(source.document, claims)), 0u);
  commit();
  EXPECT_EQ(kinds_since(5), "6 sighting\n");
  const Source found = value_of(ledger_.sources()).at(0);
  EXPECT_EQ(found.title, "About 001");
  EXPECT_EQ(found.path, "papers/001.txt");  // where it was first met
  const auto sightings = value_of(ledger_.sightings(source.document));
  ASSERT_EQ(sightings.size(), 2u);
  EXPECT_EQ(sightings[1].path, "copies/001.txt");
  EXPECT_EQ(sightings[1].sequence, 6u);
}

TEST_F(LedgerTest, GivesBackSourcesAndClaimsAsTheyWere) {
  begin_run();
  const Source source = sample_source("bytes", "001");
  const auto claims = sample_claims(source.document, 0, 3);
  value_of(ledger_.add_document(source, "bytes"));
  value_of(ledger_.add_claims(source.document, claims));
  commit();
  const Source found = value_of(ledger_.sources(kLatest, WithText::kYes)).at(0);
  EXPECT_EQ(found.document, source.document);
  EXPECT_EQ(found.title, source.title);
  EXPECT_EQ(found.publisher, source.publisher);
  EXPECT_EQ(found.published, source.published);
  EXPECT_EQ(found.decided_by, source.decided_by);
  EXPECT_EQ(found.text, source.text);
  EXPECT_EQ(value_of(ledger_.sources()).at(0).text, "");  // not asked for
  const auto back = value_of(ledger_.claims());
  ASSERT_EQ(back.size(), claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    EXPECT_EQ(to_string(back[i]), to_string(claims[i]));
    EXPECT_EQ(back[i].id, claims[i].id);
  }
  EXPECT_EQ(value_of(ledger_.document_bytes(source.document)), "bytes");
}

TEST_F(LedgerTest, KeepsOnlyTheHashWhereToldTo) {
  begin_run();
  const Source source = sample_source("bytes", "001");
  value_of(ledger_.add_document(source, "bytes", Keep::kHashOnly));
  value_of(ledger_.add_claims(source.document, sample_claims(source.document, 1, 2)));
  commit();
  EXPECT_FALSE(value_of(ledger_.document_bytes(source.document)));
  EXPECT_EQ(value_of(ledger_.sources(kLatest, WithText::kYes)).at(0).text, "");
  EXPECT_EQ(value_of(ledger_.claims()).at(0).quote, "$1 billion");
  EXPECT_EQ(verified(ledger_.path()), "");

  begin();  // and keeps them when they are to be kept after all
  const AddedDocument again = value_of(ledger_.add_document(source, "bytes"));
  EXPECT_FALSE(again.is_new);
  commit();
  EXPECT_EQ(kinds_since(4), "5 document\n6 sighting\n");
  EXPECT_EQ(value_of(ledger_.document_bytes(source.document)), "bytes");
  EXPECT_EQ(value_of(ledger_.sources(kLatest, WithText::kYes)).at(0).text, source.text);
  EXPECT_EQ(value_of(ledger_.sources()).size(), 1u);
  EXPECT_EQ(verified(ledger_.path()), "");
}

TEST_F(LedgerTest, ALabelIsOneDocuments) {
  begin_run();
  const Source first = sample_source("one", "index"), second = sample_source("two", "index");
  Source third = sample_source("three", "");
  EXPECT_EQ(value_of(ledger_.add_document(first, "one")).label, "index");
  EXPECT_EQ(value_of(ledger_.add_document(second, "two")).label,
            "index-" + second.document.substr(0, 6));
  EXPECT_EQ(value_of(ledger_.add_document(third, "three")).label, third.document.substr(0, 8));
  EXPECT_EQ(value_of(ledger_.add_document(second, "two")).label,
            "index-" + second.document.substr(0, 6));
}

TEST_F(LedgerTest, AWithdrawnClaimStandsNoMoreButIsKnown) {
  begin_run();
  const Source source = sample_source("bytes", "001");
  const auto claims = sample_claims(source.document, 0, 3);
  value_of(ledger_.add_document(source, "bytes"));
  value_of(ledger_.add_claims(source.document, claims));
  const Head before = value_of(ledger_.commit());
  begin();
  const std::uint64_t withdrawal = value_of(ledger_.withdraw(claims[1].id, "read wrongly"));
  commit();
  EXPECT_EQ(ids(value_of(ledger_.claims())), (std::vector{claims[0].id, claims[2].id}));
  EXPECT_EQ(ids(value_of(ledger_.claims_of(source.document))),
            (std::vector{claims[0].id, claims[2].id}));
  EXPECT_EQ(ids(value_of(ledger_.claims(before.sequence))), ids(claims));
  const ClaimRecord record = value_of(ledger_.find_claims(claims[1].id)).at(0);
  EXPECT_EQ(record.withdrawn_by, withdrawal);
  EXPECT_EQ(record.withdrawn_why, "read wrongly");
  EXPECT_EQ(value_of(ledger_.find_claims(claims[1].id, before.sequence)).at(0).withdrawn_by, 0u);

  begin();  // it can be found again
  EXPECT_EQ(value_of(ledger_.add_claims(source.document, claims)), 1u);
  commit();
  EXPECT_EQ(ids(value_of(ledger_.claims())),
            (std::vector{claims[0].id, claims[2].id, claims[1].id}));
  EXPECT_EQ(value_of(ledger_.find_claims(claims[1].id)).at(0).withdrawn_by, 0u);
  EXPECT_EQ(value_of(ledger_.find_claims("c-")).size(), 3u);
}

TEST_F(LedgerTest, RereadingAddsTheDifferenceOnly) {
  begin_run();
  const Source source = sample_source("bytes", "001");
  value_of(ledger_.add_document(source, "bytes"));
  value_of(ledger_.add_claims(source.document, sample_claims(source.document, 0, 4)));
  commit();
  begin();
  const auto better = sample_claims(source.document, 2, 5);
  const RereadResult result =
      value_of(ledger_.reread_claims(source.document, better, "not found by 0.2.0"));
  EXPECT_EQ(result.added, 1u);
  EXPECT_EQ(result.withdrawn, 2u);
  EXPECT_FALSE(value_of(ledger_.reread_document(source)));
  commit();
  EXPECT_EQ(kinds_since(7), "8 claim\n9 withdrawal\n10 withdrawal\n");
  EXPECT_EQ(ids(value_of(ledger_.claims())), ids(better));
  begin();
  const RereadResult again =
      value_of(ledger_.reread_claims(source.document, better, "not found by 0.2.0"));
  EXPECT_EQ(again.added + again.withdrawn, 0u);
}

TEST_F(LedgerTest, ABetterReadingOfADocumentIsAnEntryMore) {
  begin_run();
  Source source = sample_source("bytes", "001");
  value_of(ledger_.add_document(source, "bytes"));
  commit();
  begin();
  source.label = "ignored";
  source.title = "The real title";
  source.text = "Better text";
  EXPECT_TRUE(value_of(ledger_.reread_document(source)));
  commit();
  const Source now = value_of(ledger_.sources(kLatest, WithText::kYes)).at(0);
  EXPECT_EQ(now.title, "The real title");
  EXPECT_EQ(now.text, "Better text");
  EXPECT_EQ(now.label, "001");
  const Source then = value_of(ledger_.sources(3, WithText::kYes)).at(0);
  EXPECT_EQ(then.title, "About 001");
  EXPECT_EQ(then.text, "Text: bytes");
  EXPECT_EQ(value_of(ledger_.sources()).size(), 1u);
  EXPECT_EQ(verified(ledger_.path()), "");
}

TEST_F(LedgerTest, FindsDocumentsByWhatPeopleCallThem) {
  begin_run();
  const Source a = sample_source("one", "001"), b = sample_source("two", "002");
  Source c = sample_source("three", "c");
  c.path = "other/002.md";
  Source d = sample_source("four", "d");
  d.path = a.path;
  const std::pair<const Source*, const char*> all[] = {
      {&a, "one"}, {&b, "two"}, {&c, "three"}, {&d, "four"}};
  for (const auto& [source, bytes] : all) value_of(ledger_.add_document(*source, bytes));
  const auto found = [this](const std::string& name) {
    std::string labels;
    for (const Source& source : value_of(ledger_.find_documents(name))) labels += source.label + " ";
    return labels;
  };
  EXPECT_EQ(found("001"), "001 ");              // a label comes first
  EXPECT_EQ(found("papers/001.txt"), "001 d "); // two documents met at one path
  EXPECT_EQ(found("002.md"), "c ");
  EXPECT_EQ(found("001.txt"), "001 d ");
  EXPECT_EQ(found(b.document), "002 ");
  EXPECT_EQ(found(b.document.substr(0, 7)), "002 ");
  EXPECT_EQ(found(b.document.substr(0, 3)), "");  // too short to mean one
  EXPECT_EQ(found("papers"), "");
  EXPECT_EQ(found("nothing"), "");
  EXPECT_EQ(found(""), "");
  EXPECT_EQ(found("%"), "");
  EXPECT_EQ(value_of(ledger_.source(a.document))->label, "001");
  EXPECT_FALSE(value_of(ledger_.source("001")));
}

TEST_F(LedgerTest, SaysWhatWasKnownOnADay) {
  const auto add_run_at = [this](const char* at) {
    begin();
    value_of(ledger_.add_run({0, "0.1.0", "tables", at}));
    value_of(ledger_.add_document(sample_source(at, at), at));
    commit();
  };
  add_run_at("2026-03-01T12:00:00Z");  // entries 1 to 3
  add_run_at("2026-03-02T23:59:59Z");  // 4 to 6
  add_run_at("2026-02-01T00:00:00Z");  // 7 to 9, by a clock that was wrong
  add_run_at("2026-03-05T00:00:00Z");  // 10 to 12
  const std::pair<const char*, std::uint64_t> kDays[] = {
      {"2026-02-28", 0}, {"2026-03-01", 3}, {"2026-03-02", 9}, {"2026-03-04", 9},
      {"2026-03-05", 12}, {"2027-01-01", 12}};
  for (const auto& [day, sequence] : kDays) {
    EXPECT_EQ(value_of(ledger_.known_on(*parse_day(day))), sequence) << day;
  }
  EXPECT_EQ(value_of(ledger_.sources(3)).size(), 1u);
  EXPECT_EQ(value_of(ledger_.sources(0)).size(), 0u);
  const auto runs = value_of(ledger_.runs());
  ASSERT_EQ(runs.size(), 4u);
  EXPECT_EQ(runs[1].at, "2026-03-02T23:59:59Z");
  EXPECT_EQ(runs[1].sequence, 4u);
  EXPECT_EQ(runs[1].tables_digest, "tables");
}

TEST_F(LedgerTest, WhatIsNotCommittedWasNeverSaid) {
  begin_run();
  const Source source = sample_source("bytes", "001");
  value_of(ledger_.add_document(source, "bytes"));
  EXPECT_EQ(value_of(ledger_.sources()).size(), 1u);  // the writer sees its own
  ledger_.rollback();
  EXPECT_TRUE(value_of(ledger_.sources()).empty());
  EXPECT_EQ(value_of(ledger_.head()).sequence, 0u);
  begin();
  EXPECT_NE(error_of(ledger_.add_sighting(source)).find("add_run() comes first"),
            std::string::npos);  // the run went too
  value_of(ledger_.add_run(kSampleRun));
  {
    Ledger gone = std::move(ledger_);  // and with the object
  }
  const Ledger after = value_of(Ledger::open_read_only(folder_.file("a.ledger")));
  EXPECT_EQ(value_of(after.head()).sequence, 0u);
}

TEST_F(LedgerTest, AWalkMayStopAndMayAskBetween) {
  begin_run();
  const Source source = sample_source("bytes", "001");
  value_of(ledger_.add_document(source, "bytes"));
  value_of(ledger_.add_claims(source.document, sample_claims(source.document, 0, 5)));
  int visited = 0;
  expect_done(ledger_.for_each_claim([&](Claim&& claim) {
    EXPECT_EQ(value_of(ledger_.claims()).size(), 5u);  // the same query inside
    EXPECT_EQ(claim.place, sample_claim(source.document, visited).place);
    return ++visited < 3;
  }));
  EXPECT_EQ(visited, 3);
}

TEST_F(LedgerTest, RefusesWhatMakesNoSense) {
  const Source source = sample_source("bytes", "001");
  const Claim claim = sample_claim(source.document, 1);
  EXPECT_EQ(error_in(folder_, ledger_.add_run(kSampleRun)),
            "bad_argument: a.ledger: no batch is open; begin() comes first");
  EXPECT_EQ(error_in(folder_, ledger_.commit()), "bad_argument: a.ledger: no batch is open");
  begin();
  EXPECT_EQ(error_in(folder_, ledger_.begin()),
            "bad_argument: a.ledger: a batch is open already");
  EXPECT_EQ(error_in(folder_, ledger_.add_document(source, "bytes")),
            "bad_argument: a.ledger: an entry belongs to a run, and there is none yet; add_run() "
            "comes first");
  EXPECT_EQ(error_in(folder_, ledger_.add_run({0, "1", "t", "yesterday"})),
            "bad_argument: a.ledger: this is no moment in UTC: «yesterday»; write it like "
            "2026-11-22T17:43:05Z");
  value_of(ledger_.add_run(kSampleRun));
  EXPECT_EQ(error_in(folder_, ledger_.add_document(source, "other bytes")),
            "bad_argument: a.ledger: the bytes are not those of the document: «" +
                source.document + "»");
  EXPECT_EQ(error_in(folder_, ledger_.add_sighting(source)),
            "bad_argument: a.ledger: the ledger has no such document: «" + source.document + "»");
  EXPECT_EQ(error_in(folder_, ledger_.add_claims(source.document, std::vector{claim})),
            "bad_argument: a.ledger: the ledger has no such document: «" + source.document + "»");
  value_of(ledger_.add_document(source, "bytes"));
  EXPECT_EQ(error_in(folder_, ledger_.add_claims(
                                  source.document,
                                  std::vector{claim, sample_claim(std::string(64, 'f'), 1)})),
            "bad_argument: a.ledger: the claim is of another document: «" +
                sample_claim(std::string(64, 'f'), 1).id + "»");
  Claim nameless = claim;
  nameless.id.clear();
  EXPECT_EQ(error_in(folder_, ledger_.add_claims(source.document, std::vector{nameless})),
            "bad_argument: a.ledger: the claim has no id: «$1 billion»; identify() sets it");
  EXPECT_EQ(error_in(folder_, ledger_.withdraw(claim.id, "wrong")),
            "bad_argument: a.ledger: no such claim stands: «" + claim.id + "»");
  EXPECT_EQ(error_in(folder_, ledger_.withdraw(claim.id, "")),
            "bad_argument: a.ledger: a withdrawal gives its reason: «" + claim.id + "»");
  // None of it left anything, and the batch goes on.
  EXPECT_EQ(kinds_since(0), "1 run\n2 document\n3 sighting\n");
  commit();
  EXPECT_EQ(verified(ledger_.path()), "");
}

TEST_F(LedgerTest, APathOfAnyBytesIsShownAsWellAsItCanBe) {
  begin_run();
  Source source = sample_source("bytes", "001");
  source.path = "a\xFF\"b\n.txt";
  value_of(ledger_.add_document(source, "bytes"));
  commit();
  EXPECT_EQ(value_of(ledger_.sources()).at(0).path, "a\xEF\xBF\xBD\"b\n.txt");
  EXPECT_EQ(verified(ledger_.path()), "");
}

TEST_F(LedgerTest, CanLiveInMemory) {
  Ledger ledger = value_of(Ledger::open_or_create(":memory:"));
  expect_done(ledger.begin());
  value_of(ledger.add_run(kSampleRun));
  value_of(ledger.commit());
  EXPECT_EQ(value_of(ledger.head()).sequence, 1u);
  EXPECT_TRUE(value_of(ledger.verify()).problems.empty());
  EXPECT_FALSE(std::filesystem::exists(":memory:"));
}

TEST_F(LedgerTest, IsOneFileWhenNobodyHasItOpen) {
  make_sample_ledger(folder_.file("b.ledger"));
  value_of(value_of(Ledger::open_read_only(folder_.file("b.ledger"))).claims());
  EXPECT_FALSE(std::filesystem::exists(folder_.file("b.ledger-wal")));
  EXPECT_FALSE(std::filesystem::exists(folder_.file("b.ledger-shm")));
}

}  // namespace
}  // namespace outlay
