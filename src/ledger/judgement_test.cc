// What people decide, and what becomes of it.

#include <gtest/gtest.h>

#include "ledger/ledger.h"
#include "ledger/support_test.h"

namespace outlay {
namespace {

class JudgementTest : public testing::Test {
 protected:
  JudgementTest()
      : ledger_(value_of(Ledger::open_or_create(folder_.file("a.ledger")))),
        source_(sample_source("bytes", "004")) {
    expect_done(ledger_.begin());
    value_of(ledger_.add_run(kSampleRun));
    value_of(ledger_.add_document(source_, "bytes"));  // entries 2 and 3
  }

  Judgement published(const std::string& value, const std::string& by = "Ann") {
    Judgement judgement;
    judgement.by = by;
    judgement.why = "the page shows it";
    judgement.document = source_.document;
    judgement.key = "published";
    judgement.value = value;
    return judgement;
  }
  std::string day_now(std::uint64_t as_of = kLatest) {
    const Source source = value_of(ledger_.sources(as_of)).at(0);
    const std::string day = source.published ? to_string(*source.published) : "unknown";
    const auto by = source.decided_by.find("published");
    return by == source.decided_by.end() ? day : day + ", " + by->second;
  }
  // "4 in force", "5 undone by 6", …
  std::string states() {
    std::string lines;
    for (const JudgementRecord& record : value_of(ledger_.judgements())) {
      lines += std::to_string(record.judgement.sequence);
      if (record.judgement.undoes != 0) lines += " undoes";
      if (record.in_force) lines += " in force";
      if (record.undone_by != 0) lines += " undone by " + std::to_string(record.undone_by);
      if (record.look_again) lines += " look again";
      lines += "; ";
    }
    return lines;
  }

  Folder folder_;
  Ledger ledger_;
  Source source_;
};

TEST_F(JudgementTest, SetsADayAndSaysWhoDidIt) {
  EXPECT_EQ(day_now(), "2025-02-20");
  EXPECT_EQ(value_of(ledger_.judge(published("2025-02-25"))), 4u);
  EXPECT_EQ(day_now(), "2025-02-25, judgement of Ann, entry 4");
  EXPECT_EQ(day_now(3), "2025-02-20");  // as of before
  const Judgement kept = value_of(ledger_.judgements()).at(0).judgement;
  EXPECT_EQ(kept.previous, "2025-02-20");
  EXPECT_EQ(kept.why, "the page shows it");
  EXPECT_EQ(value_of(ledger_.source(source_.document))->decided_by.at("publisher"),
            "copyright-line");
}

TEST_F(JudgementTest, TheLastOneCountsUntilItIsUndone) {
  value_of(ledger_.judge(published("2025-02-25")));
  value_of(ledger_.judge(published("2025-02-26", "Ben")));
  EXPECT_EQ(day_now(), "2025-02-26, judgement of Ben, entry 5");
  EXPECT_EQ(states(), "4; 5 in force; ");
  EXPECT_EQ(value_of(ledger_.undo_judgement(5, "Ann", "that was the day of a copy")), 6u);
  EXPECT_EQ(day_now(), "2025-02-25, judgement of Ann, entry 4");
  EXPECT_EQ(states(), "4 in force; 5 undone by 6; 6 undoes; ");
  EXPECT_EQ(day_now(5), "2025-02-26, judgement of Ben, entry 5");
  value_of(ledger_.undo_judgement(4, "Ann", "it was another page"));
  EXPECT_EQ(day_now(), "2025-02-20");
}

TEST_F(JudgementTest, MaySayThatADayIsNotKnown) {
  value_of(ledger_.judge(published("")));
  EXPECT_EQ(day_now(), "unknown, judgement of Ann, entry 4");
  value_of(ledger_.commit());
  EXPECT_EQ(verified(ledger_.path()), "");
}

TEST_F(JudgementTest, OfAPublisher) {
  Judgement judgement = published("bloomberg");
  judgement.key = "publisher";
  value_of(ledger_.judge(judgement));
  const Source source = *value_of(ledger_.source(source_.document));
  EXPECT_EQ(source.publisher, "bloomberg");
  EXPECT_EQ(source.decided_by.at("publisher"), "judgement of Ann, entry 4");
  EXPECT_EQ(source.published, source_.published);
  EXPECT_EQ(value_of(ledger_.judgements()).at(0).judgement.previous, "the-morning-paper");
}

TEST_F(JudgementTest, AsksToBeLookedAtAgain) {
  value_of(ledger_.judge(published("2025-02-25")));
  Judgement publisher = published("bloomberg");
  publisher.key = "publisher";
  value_of(ledger_.judge(publisher));
  EXPECT_EQ(states(), "4 in force; 5 in force; ");
  source_.published = parse_day("2025-02-25");  // a better reader finds the day itself
  EXPECT_TRUE(value_of(ledger_.reread_document(source_)));
  EXPECT_EQ(states(), "4 in force look again; 5 in force; ");
  EXPECT_EQ(day_now(), "2025-02-25, judgement of Ann, entry 4");
}

TEST_F(JudgementTest, TouchesNoOtherDocument) {
  const Source other = sample_source("other", "005");
  value_of(ledger_.add_document(other, "other"));
  value_of(ledger_.judge(published("2025-02-25")));
  EXPECT_EQ(value_of(ledger_.source(other.document))->published, other.published);
}

TEST_F(JudgementTest, RefusesWhatMakesNoSense) {
  const std::string at = "bad_argument: a.ledger: ";
  Judgement nobody = published("2025-02-25");
  nobody.by.clear();
  EXPECT_EQ(error_in(folder_, ledger_.judge(nobody)),
            at + "a judgement has a name; say who judges: --by NAME");
  Judgement why = published("2025-02-25");
  why.why.clear();
  EXPECT_EQ(error_in(folder_, ledger_.judge(why)),
            at + "a judgement has a reason; say it: --why TEXT");
  EXPECT_EQ(error_in(folder_, ledger_.judge(published("25 Feb"))),
            at + "this is no day: «25 Feb»; write it like 2025-02-25");
  EXPECT_EQ(error_in(folder_, ledger_.judge(published("2025-02-29"))),
            at + "this is no day: «2025-02-29»; write it like 2025-02-25");
  Judgement key = published("x");
  key.key = "title";
  EXPECT_EQ(error_in(folder_, ledger_.judge(key)),
            at + "no judgement can set this key: «title»; published and publisher can be");
  Judgement document = published("2025-02-25");
  document.document = "004";
  EXPECT_EQ(error_in(folder_, ledger_.judge(document)),
            at + "the ledger has no such document: «004»");
  EXPECT_EQ(error_in(folder_, ledger_.undo_judgement(2, "Ann", "no")),
            at + "this entry is no judgement: «2»");
  value_of(ledger_.judge(published("2025-02-25")));
  EXPECT_EQ(error_in(folder_, ledger_.undo_judgement(4, "", "no")),
            at + "an undoing has a name and a reason; say --by NAME and --why TEXT");
  value_of(ledger_.undo_judgement(4, "Ann", "no"));
  EXPECT_EQ(error_in(folder_, ledger_.undo_judgement(4, "Ann", "no")),
            at + "the judgement is undone already: «4»; judge anew");
  EXPECT_EQ(error_in(folder_, ledger_.undo_judgement(5, "Ann", "no")),
            at + "this entry is an undoing: «5»; judge anew");
  EXPECT_EQ(value_of(ledger_.head()).sequence, 5u);
}

}  // namespace
}  // namespace outlay
