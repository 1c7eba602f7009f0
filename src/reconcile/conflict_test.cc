#include "reconcile/conflict.h"

#include <gtest/gtest.h>

#include "reconcile/wording.h"
#include "support/reconcile_case.h"

namespace outlay {
namespace {

// Of the first two statements of each case: every reason with its detail.
struct Case {
  const char* given;
  const char* want;
};

const Case kCases[] = {
    {"doc a\nmeta capex 52.4bn USD 2025 plan\ndoc b\nmeta capex 53bn USD 2025 plan\n",
     "rounding: $52.4bn rounded up is $53bn"},
    {"doc a\nmeta capex 380bn USD 2025 plan\ndoc b\nmeta capex 38bn USD 2025 plan\n",
     "unit slip: 100 million (亿) read as a billion"},
    {"doc a\nmeta capex 380bn USD 2025 plan\ndoc b\nmeta capex 380m USD 2025 plan\n", "unit slip: x 1,000"},
    {"doc a published=2025-02-06\nmeta capex 60bn USD 2025 plan\ndoc b published=2025-04-30\nmeta capex 64bn USD 2025 plan\n",
     "revised since: $60bn on 2025-02-06, $64bn on 2025-04-30"},
    // a result is not revised by the day it is told on
    {"doc a published=2025-02-06\nmeta capex 60bn USD 2024 actual\ndoc b published=2025-04-30\nmeta capex 64bn USD 2024 actual\n",
     "not known: "},
    {"doc a\nmeta capex 60bn USD 2024 actual\ndoc b\nmeta capex 64bn USD 2024 actual sure=550\n",
     "read wrongly: $64bn was read with 55% certainty"},
    {"doc a\nmeta capex 39bn USD 2025 actual\nmeta capex 72bn USD 2025 actual\ndoc b\nmeta capex 39bn USD 2024 actual\n",
     "another year: $39bn fits 2024"},
};

TEST(Conflict, TriesEachReason) {
  const TableSet tables;
  const RateTable rates(tables);
  for (const Case& c : kCases) {
    const test::ReconcileCase given = test::read_case(c.given);
    const Workspace work(given.sources, given.claims, {nullptr, &rates});
    std::string got;
    for (const Reason& reason : likely_reasons(work, work.statements[0], work.statements[1])) {
      got += (got.empty() ? "" : "; ") + reason.name + ": " + reason.detail;
    }
    EXPECT_EQ(got, c.want) << c.given;
  }
}

TEST(Conflict, NeededRateIsHeldAgainstTheDaysOfItsTime) {
  const TableSet tables;
  const RateTable rates(tables);
  const std::vector<Source> sources;
  const std::vector<Claim> claims;
  const Workspace with(sources, claims, {nullptr, &rates}), without(sources, claims, {});
  const auto yuan = Unit::money(*Currency::parse("CNY")), dollars = Unit::money(*Currency::parse("USD"));
  const auto printed = [](std::int64_t value, const Unit& unit) {
    return Amount{Decimal(value), Decimal(value), Interval::rounded(Decimal(value), Decimal(1)), unit};
  };
  const auto needed = needed_rate(printed(380, yuan), printed(53, dollars));
  ASSERT_TRUE(needed);
  EXPECT_EQ(format_factor(needed->amount.size()), "7.170");
  EXPECT_EQ(format_factor(needed->amount.interval.low()->value), "7.093");
  EXPECT_EQ(format_factor(needed->amount.interval.high()->value), "7.248");
  const DayRange in_2025{*parse_day("2025-01-01"), *parse_day("2025-12-31")};
  EXPECT_TRUE(some_day_had(with, *needed, in_2025, nullptr));
  EXPECT_FALSE(some_day_had(with, *needed_rate(printed(380, yuan), printed(60, dollars)), in_2025, nullptr));
  EXPECT_FALSE(some_day_had(without, *needed, in_2025, nullptr));
  EXPECT_FALSE(needed_rate(printed(380, yuan), printed(53, yuan)));
}

}  // namespace
}  // namespace outlay
