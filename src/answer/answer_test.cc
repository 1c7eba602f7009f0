#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "answer/check.h"
#include "answer/report.h"
#include "answer/why.h"
#include "support/answer_text.h"
#include "support/reconcile_case.h"

namespace outlay {
namespace {

const char* const kHalfYear = R"(
doc gazette published=2025-08-30 publisher=house-paper | Tencent and Baidu spent 27bn yuan together
tencent+baidu capex 27bn CNY H1:y actual
tencent+baidu capex 3.8bn USD H1:y actual again
tencent capex 23bn CNY H1:y actual
tencent capex +176% H1:y actual base=yoy
baidu capex 4.2bn CNY H1:y actual
amazon+meta+oracle capex 90bn USD H1:y actual
doc herald | Another text of its own
amazon capex 118bn USD 2026 plan
doc letter | A third one that says little
amazon capex 125bn USD y plan
)";

Reconciliation known_of(const char* text) {
  static const TableSet tables;
  static const RateTable rates(tables);
  return test::reconcile_case(test::read_case(text), &rates);
}

const test::FewNames kNames;

TEST(Report, HasEachSectionWithItsWayBack) {
  EXPECT_EQ(test::text_of(make_report(known_of(kHalfYear), kNames)), R"(== Spending
Amazon | capex | $118bn | $118bn | 2026 | plan | reported | herald:1
Amazon | capex | $125bn | $125bn | year ? | plan | reported | letter:1
Baidu | capex | 4.2bn yuan | $591.1m | 7.105 (gazette: 27bn yuan = $3.8bn) | first half 2025 | actual | reported | gazette:5
Tencent | capex | 23bn yuan | $3.24bn | 7.105 (gazette: 27bn yuan = $3.8bn) | first half 2025 | actual | reported | gazette:3
Amazon + Meta + Oracle | capex | $90bn | $90bn | first half 2025 | actual | reported | gazette:6
Baidu + Tencent | capex | 27bn yuan | $3.8bn | first half 2025 | actual | reported | gazette:1
== Closes
Baidu + Tencent, first half 2025: 4.2bn yuan + 23bn yuan = 27.2bn yuan (26.65-27.75), stated 27bn yuan | derived | gazette:1,3,5
== Differs
Amazon's plan: $118bn, 2026 (herald), $125bn, year ? (letter): 5.9% apart, if letter means 2026 | reason not known; assumes same year (letter means 2026) | scenario | herald:1; letter:1
== Follows
CNY for one USD in gazette: 7.105 (6.883-7.333) | derived | gazette:1,2
Tencent, first half 2024: 23bn yuan / 2.76 = 8.33bn yuan (8.14-8.53) | derived | gazette:3,4
Amazon, Meta and Oracle, first half 2025: $90bn / 3 = $30bn each, on average | derived | gazette:6
Amazon, Meta and Oracle / Baidu and Tencent, first half 2025: $90bn / $3.8bn = 23.7x (23.2-24.1) | derived | gazette:2,6
== Not known
the year of letter: it gives none | missing: published=… of letter | unresolved | letter:1
== Sources
gazette | House Paper | 2025-08-30 | House Paper, owned by Tencent, on whom it reports
herald
letter
)");
}

TEST(Report, CutsLongSectionsAndSaysSo) {
  const Answer answer = make_report(known_of(kHalfYear), kNames, {2});
  EXPECT_EQ(test::text_of(answer.sections[0]), R"(== Spending
Amazon | capex | $118bn | $118bn | 2026 | plan | reported | herald:1
Amazon | capex | $125bn | $125bn | year ? | plan | reported | letter:1
and 4 more
)");
}

TEST(Report, NothingGivesNothing) { EXPECT_TRUE(make_report(known_of(""), kNames).empty()); }

TEST(Check, TellsClosingFailingAndSkippedApart) {
  EXPECT_EQ(test::text_of(make_check(known_of(R"(
doc a
meta+oracle capex 30bn USD Q1:2025 actual
meta capex 20bn USD Q1:2025 actual
oracle capex 9.8bn USD Q1:2025 actual
meta+oracle capex 50bn USD Q2:2025 actual
meta capex 20bn USD Q2:2025 actual
oracle capex 9.8bn USD Q2:2025 actual
amazon+apple capex 40bn USD Q2:2025 actual
)"))),
            R"(== Fails
Meta + Oracle, second quarter 2025: $20bn + $9.8bn = $29.8bn (29.25-30.35), stated $50bn | derived | a:4,5,6
== Closes
Meta + Oracle, first quarter 2025: $20bn + $9.8bn = $29.8bn (29.25-30.35), stated $30bn | derived | a:1,2,3
== Skipped
Amazon and Apple, second quarter 2025: stated $40bn, and of 2 members none is told | missing: Amazon, Apple | reported | a:7
)");
}

TEST(Why, GoesDownToTheWords) {
  const Reconciliation known = known_of(kHalfYear);
  const Finding* change = nullptr;
  for (const Finding& finding : known.findings) {
    if (finding.rule == "change") change = &finding;
  }
  ASSERT_NE(change, nullptr);
  const auto answer = make_why(known, kNames, change->id);
  ASSERT_TRUE(answer);
  EXPECT_EQ(test::text_of(*answer), R"(== Why
Tencent, first half 2024: 23bn yuan / 2.76 = 8.33bn yuan (8.14-8.53) | derived | gazette:3,4
  23bn yuan / 2.76 = 8.33bn yuan
  Tencent capex, first half 2024, actual: 8.33bn yuan (8.14-8.53) | derived | gazette:3,4
    what holds with others leaves 8.14-8.48
    23bn yuan / 2.76 = 8.33bn yuan
    Tencent capex, first half, year ?, actual: 23bn yuan (22.5-23.5) | gazette:3 | tencent capex 23bn CNY H1:y actual
    Tencent capex, first half, year ?, actual: +176% (175.5-176.5) | gazette:4 | tencent capex +176% H1:y actual base=yoy
)");
}

TEST(Why, TakesPlacesLabelsAndBeginningsOfIds) {
  const Reconciliation known = known_of(kHalfYear);
  const std::string& id = known.claims[0].id;
  struct Case {
    std::string what, want;  // the first row, or the error
  };
  const Case kCases[] = {
      {"herald:1", "Amazon capex, 2026, plan: $118bn (117.5-118.5)"},
      {"letter", "Amazon capex, year ?, plan: $125bn (124.5-125.5)"},
      {id, "Baidu + Tencent capex, first half, year ?, actual: 27bn yuan (26.5-27.5)"},
      {id.substr(0, 9), "Baidu + Tencent capex, first half, year ?, actual: 27bn yuan (26.5-27.5)"},
      {known.rates[0].id, "CNY for one USD: 27bn yuan / $3.8bn = 7.105"},
      {"herald:99", "not_found"},
      {"nobody", "not_found"},
      {"", "not_found"},
      {"herald:", "not_found"},
  };
  for (const Case& c : kCases) {
    const auto answer = make_why(known, kNames, c.what);
    EXPECT_EQ(answer ? answer->sections[0].rows[0].cells[0].text : std::string(name_of(answer.error().code)), c.want)
        << c.what;
  }
}

// Whatever is asked: each row of an answer stands on something that `why` knows.
TEST(Answers, NothingStandsWithoutSupport) {
  const Reconciliation known = known_of(kHalfYear);
  for (const Answer& answer : {make_report(known, kNames), make_check(known), *make_why(known, kNames, "gazette:3")}) {
    for (const Section& section : answer.sections) {
      for (const Row& row : section.rows) {
        EXPECT_FALSE(row.support.empty()) << row.cells[0].text;
        for (const std::string& id : row.support) EXPECT_TRUE(make_why(known, kNames, id)) << id;
        if (!row.id.empty()) {
          EXPECT_TRUE(make_why(known, kNames, row.id)) << row.id;
        }
      }
    }
  }
}

}  // namespace
}  // namespace outlay
