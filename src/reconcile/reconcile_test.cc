#include "reconcile/reconcile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <random>

#include "support/reconcile_case.h"

namespace outlay {
namespace {

// The shapes of the seeds with other companies, figures, currencies and order.
const char* const kExchanged = R"(
doc z published=2026-03-02 publisher=house-paper
tencent capex 96bn CNY 2026..2029 plan
tencent capex 13.4bn USD 2026..2029 plan again
meta capex 118bn USD 2026 plan
oracle capex 400bn USD 2026..2027 possible
oracle capex 50bn USD - plan
tencent share-price +25% ytd:2026 actual base=ytd
tencent market-value >+80bn USD ytd:2026 actual base=ytd
doc y
baidu capex 31bn CNY 2027 plan
baidu capex 4.34bn USD 2027 plan again
baidu capex 25bn CNY 2026 actual
tencent capex 13.9bn USD - plan
tencent share-price +31.5% ytd:2026 actual base=ytd
doc x
samsung+sk-hynix capex 40tn KRW H2:y actual
samsung+sk-hynix capex 29bn USD H2:y actual again
samsung+sk-hynix capex >+50% H2:y actual base=yoy
samsung+sk-hynix capex 24tn KRW H2:y-1 actual
samsung capex 28tn KRW H2:y actual
samsung capex +40% H2:y actual base=yoy
sk-hynix capex 12tn KRW H2:y actual
sk-hynix capex +200% H2:y actual base=yoy
amazon+meta+microsoft capex 203bn USD H2:y actual
baidu cash >30bn USD - actual
group:buyers units >2m count - estimate item=b30
nvidia price 7000..8000 USD/count - estimate item=b30
doc w
tencent capex >9bn USD y..y+3 estimate by=omdia
meta capex 125bn USD y plan
)";

const char* const kWanted[] = {
    "differs plan: Meta's plan: $118bn, 2026 (z), $125bn, year ? (w): 5.9% apart, if w means 2026 [not known] {same year}",
    "differs plan: Tencent's plan: $13.4bn, 2026 to 2029 (z), $13.9bn, no period given (y): 3.7% apart, if both are one plan [another day's rate] {same period}",
    "closes change: Samsung and Sk Hynix: 40tn won / 24tn won = 1.67x, +66.7% (61.2-72.3), stated over +50%",
    "closes total: Samsung + Sk Hynix, second half, year ?: 28tn won + 12tn won = 40tn won (39-41), stated 40tn won",
    "closes total: Samsung + Sk Hynix, second half, the year before: 20tn won + 4tn won = 24tn won (23.4-24.6), stated 24tn won",
    "agrees bound: Tencent: Omdia's estimate is over $9bn (over 64.5bn yuan at 7.164), the plan $13.4bn, 48.9% above it, if w means 2026: no conflict, an open lower bound [bound only] {same year}",
    "follows yearly-ratio: Baidu's 31bn yuan (2027) is 1.29x Tencent's 24bn yuan a year {even years}",
    "follows yearly-ratio: Meta's $125bn (year ?) is under 55.6x Tencent's over $2.25bn a year by Omdia {even years}",
    "follows cash: Baidu's cash, over $30bn, is over 6.91x its plan of $4.34bn for 2027",
    "follows move: Tencent share-price, 2026 to date: +25% (z) and +31.5% (y) are other days; +5.2% (4.7-5.7) lies between {same listing}",
    "follows pair: KRW for one USD in x: 1379 (1339-1421)",
    "follows change: Samsung, second half, the year before: 28tn won / 1.4 = 20tn won (19.6-20.4)",
    "follows growth: Baidu capex, 2026 to 2027: 25bn yuan to 31bn yuan, +24% (19.6-28.6), 56bn yuan in both {base of another stance}",
    "follows yearly: Tencent, 2026 to 2029 (plan): 96bn yuan / 4 = 24bn yuan a year ($3.35bn) {even years}",
    "follows total-ratio: Amazon, Meta and Microsoft / Samsung and Sk Hynix, second half, year ?: $203bn / $29bn = 7x (6.86-7.14)",
    "follows pieces: Buyers b30: over 2m pieces x $7,000 to $8,000 = over $14bn to $16bn (over 19.3tn won to 22.1tn won at 1379), over 0.48x the 40tn won that Samsung and Sk Hynix spent in second half, year ?; it is for all who buy",
    "follows before-after: Tencent market-value, 2026 to date: over $80bn at +25% is over $320bn before, over $400bn after {same account}",
    "follows growth-gap: capex, second half, year ?: Samsung +40%, Sk Hynix +200%, 160 points apart, 5x as much",
    "follows part: Oracle: $50bn (plan) is 12.5% of $400bn, 2026 to 2027 (possible) {part of the whole}",
    "marked publisher: z: House Paper, owned by Tencent, whose plan it reports",
};

TEST(Reconcile, SaysTheSameOfOtherCompaniesAndFigures) {
  const TableSet tables;
  const RateTable rates(tables);
  const std::string got = test::findings_of(test::reconcile_case(test::read_case(kExchanged), &rates), "");
  for (const char* want : kWanted) EXPECT_THAT(got, testing::HasSubstr(want));
}

std::string bytes_of(const Reconciliation& result) {
  std::string text = test::findings_of(result, "");
  for (const Finding& f : result.findings) text += f.id + f.arithmetic + "\n";
  for (const Estimate& e : result.estimates) text += e.id + to_string(e) + e.narrowed.to_string() + "\n";
  for (const Rate& r : result.rates) text += r.id + r.from + "\n";
  for (const auto& [id, dollars] : result.dollars_of) text += id + dollars.rate + dollars.amount.interval.to_string() + "\n";
  return text;
}

TEST(Reconcile, EqualInputGivesEqualBytesInAnyOrder) {
  const TableSet tables;
  const RateTable rates(tables);
  test::ReconcileCase given = test::read_case(kExchanged);
  const std::string want = bytes_of(test::reconcile_case(given, &rates));
  std::mt19937 random(7);
  for (int i = 0; i < 10; ++i) {
    std::shuffle(given.sources.begin(), given.sources.end(), random);
    std::shuffle(given.claims.begin(), given.claims.end(), random);
    EXPECT_EQ(bytes_of(test::reconcile_case(given, &rates)), want);
  }
}

TEST(Reconcile, AnEstimateIsAsWeakAsItsWeakestInput) {
  struct Case {
    const char* given;
    const char* want;  // the derived ones
  };
  const Case kCases[] = {
      {"doc a\nmeta capex +50% H1:y actual base=yoy\nmeta capex 15bn USD H1:y actual\n",
       "meta capex $10bn (9.63-10.4) H1 y-1 actual derived: $15bn / 1.5 = $10bn\n"},
      {"doc a\nmeta capex +50% H1:y actual\nmeta capex 15bn USD H1:y actual\n",
       "meta capex $10bn (9.63-10.4) H1 y-1 actual scenario: $15bn / 1.5 = $10bn\n"},
      {"doc a\nmeta capex +50% 2026 estimate base=yoy by=omdia\nmeta capex 15bn USD 2025 actual\n",
       "meta capex $22.5bn (21.7-23.3) 2026 estimate estimated: $15bn x 1.5 = $22.5bn\n"},
      {"doc a\nmeta capex +50% 2026 possible base=yoy by=omdia\nmeta capex 15bn USD 2025 actual\n",
       "meta capex $22.5bn (21.7-23.3) 2026 possible scenario: $15bn x 1.5 = $22.5bn\n"},
  };
  for (const Case& c : kCases) {
    std::string got;
    for (const Estimate& e : test::reconcile_case(test::read_case(c.given)).estimates) {
      if (!e.arithmetic.empty()) got += to_string(e) + "\n";
    }
    EXPECT_EQ(got, c.want) << c.given;
  }
}

TEST(Reconcile, IdentitiesNarrowWhatIsStated) {
  const Reconciliation result = test::reconcile_case(test::read_case(
      "doc a\nmeta+oracle capex 30.0bn USD Q1:y actual\nmeta capex 20bn USD Q1:y actual\noracle capex 9.8bn USD Q1:y actual\n"));
  std::string got;
  for (const Estimate& e : result.estimates) got += e.narrowed.to_string() + " ";
  // 30.0 - 9.8 leaves the upper half of what "20bn" allows.
  EXPECT_EQ(got, "[20100000000, 20300000000] [29950000000, 30050000000] [9750000000, 9850000000] ");
}

TEST(Reconcile, ConflictLeavesTheEstimateUnresolved) {
  const Reconciliation result = test::reconcile_case(
      test::read_case("doc a\nmeta revenue 47.5bn USD Q2:2025 actual\ndoc b\nmeta revenue 39bn USD Q2:2025 actual\n"));
  ASSERT_EQ(result.estimates.size(), 1U);
  EXPECT_EQ(result.estimates[0].support.grade, Grade::kUnresolved);
  EXPECT_EQ(result.estimates[0].documents.size(), 2U);
}

TEST(Reconcile, NothingComesOfNothing) {
  const Reconciliation result = test::reconcile_case({});
  EXPECT_TRUE(result.findings.empty());
  EXPECT_TRUE(result.estimates.empty());
}

// A true world: what is printed of it, rounded, never fails and never differs.
RC_GTEST_PROP(Reconcile, TrueFiguresThatAreRoundedClose, ()) {
  const auto digits = [] { return *rc::gen::inRange<int>(10, 999); };
  const int meta = digits(), oracle = digits(), growth = *rc::gen::inRange<int>(-50, 300);
  const auto print = [](int value) { return std::to_string(value) + "bn"; };
  const int before = meta * 100 / (100 + growth);
  const std::string sign = growth < 0 ? "" : "+";
  std::string text = "doc a\nmeta capex " + print(meta) + " USD H1:y actual\noracle capex " + print(oracle) +
                     " USD H1:y actual\nmeta+oracle capex " + print(meta + oracle) + " USD H1:y actual\n";
  if (before > 0) {
    text += "meta capex " + sign + std::to_string(growth) + "% H1:y actual base=yoy\nmeta capex " + print(before) +
            " USD H1:y-1 actual\n";
  }
  for (const Finding& finding : test::reconcile_case(test::read_case(text)).findings) {
    RC_ASSERT(finding.rule == "change" || finding.kind != FindingKind::kFails);
    RC_ASSERT(finding.kind != FindingKind::kDiffers);
  }
}

// Many claims of few accounts: what is told stays bounded.
TEST(Reconcile, ALargeLedgerDoesNotDrownTheReader) {
  std::string text;
  for (int d = 0; d < 60; ++d) {
    text += "doc d" + std::to_string(100 + d) + "\n";
    for (int c = 0; c < 12; ++c) {
      const std::string name = "company-" + std::to_string(c);
      text += name + " capex " + std::to_string(20 + d + c) + "bn USD - plan\n";
      text += name + " capex " + std::to_string(50 + d + c) + "bn USD 2025..2027 plan\n";
      text += name + " capex " + std::to_string(20 + d) + "bn USD " + std::to_string(2020 + d % 7) + " plan\n";
    }
  }
  const Reconciliation result = test::reconcile_case(test::read_case(text));
  EXPECT_EQ(result.claims.size(), 2160U);
  EXPECT_LT(result.findings.size(), 5000U);
}

}  // namespace
}  // namespace outlay
