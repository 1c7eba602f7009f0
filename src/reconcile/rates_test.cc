#include "reconcile/rates.h"

#include <gtest/gtest.h>

#include "reconcile/wording.h"

namespace outlay {
namespace {

Currency currency(const char* code) { return *Currency::parse(code); }

TEST(RateTable, GivesDaysMonthsAndNothingElse) {
  const TableSet tables;
  const RateTable rates(tables);
  struct Case {
    const char *of, *per, *first, *last, *want;
  };
  const Case kCases[] = {
      {"CNY", "USD", "2025-02-25", "2025-02-25", "7.261 European Central Bank, 2025-02-25"},
      // a Sunday: the Friday before
      {"CNY", "USD", "2025-02-23", "2025-02-23", "7.256 European Central Bank, 2025-02-21"},
      {"CNY", "USD", "2025-02-01", "2025-02-28", "7.275 European Central Bank, mean of 2025-02"},
      {"CNY", "USD", "2024-01-01", "2024-06-30", "7.215 European Central Bank, mean of 2024-01 to 2024-06"},
      {"KRW", "USD", "2025-02-25", "2025-02-25", "1445 European Central Bank, mean of 2025-02"},
      {"USD", "EUR", "2025-01-01", "2025-01-31", "1.035 European Central Bank, mean of 2025-01"},
      {"CNY", "USD", "2009-01-01", "2009-12-31", "none"},
      {"CNY", "USD", "2026-01-01", "2031-12-31", "none"},
      {"TWD", "USD", "2025-02-01", "2025-02-28", "none"},
  };
  for (const Case& c : kCases) {
    const Day first = *parse_day(c.first), last = *parse_day(c.last);
    const auto rate = first == last ? rates.on(currency(c.of), currency(c.per), first)
                                    : rates.average(currency(c.of), currency(c.per), {first, last});
    EXPECT_EQ(rate ? format_factor(rate->amount.size()) + " " + rate->from : "none", c.want);
  }
}

TEST(RateTable, RangeHoldsTheYearsDays) {
  const TableSet tables;
  const RateTable rates(tables);
  const auto range = rates.range(currency("CNY"), currency("USD"), {*parse_day("2024-01-01"), *parse_day("2025-12-31")});
  ASSERT_TRUE(range);
  EXPECT_TRUE(range->contains(*Decimal::parse("7.17")));
  EXPECT_FALSE(range->contains(*Decimal::parse("6.5")));
}

TEST(Rate, ConvertsBothWays) {
  Rate rate;
  rate.of = currency("CNY");
  rate.per = currency("USD");
  rate.amount = {Decimal(7), Decimal(7), Interval::point(Decimal(7)), multiple_unit()};
  const Amount yuan = exactly(Decimal(14), Unit::money(rate.of)), dollars = exactly(Decimal(2), Unit::money(rate.per));
  EXPECT_EQ(format_amount(convert(yuan, rate)), "$2");
  EXPECT_EQ(format_amount(convert(dollars, rate)), "14 yuan");
}

}  // namespace
}  // namespace outlay
