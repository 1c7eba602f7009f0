#include "reconcile/amount.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "reconcile/wording.h"
#include "support/reconcile_case.h"

namespace outlay {
namespace {

Amount read(const std::string& figure, const char* unit) {
  Claim claim;
  test::read_figure(figure, claim);
  claim.unit = *Unit::parse(unit);
  return amount_of(claim);
}

struct Case {
  const char *a, *a_unit;
  char operation;
  const char *b, *b_unit;
  const char* want;
};

const Case kCases[] = {
    {"23bn", "CNY", '+', "4.2bn", "CNY", "27.2bn yuan (26.65-27.75)"},
    {"50bn", "CNY", '-', "23bn", "CNY", "27bn yuan (26-28)"},
    {"50bn", "CNY", '/', "23bn", "CNY", "2.17x (2.11-2.24)"},
    {">40", "USD", '/', "3", "x", "over 13.3x"},
    {"105bn", "USD", '/', ">40bn", "USD", "under 2.625x"},
    {">50bn", "USD", '/', "22.7bn", "USD", "over 2.2x"},
    {"10..12", "USD", '/', "2.0", "USD", "5x to 6x (4.63-6.41)"},
    {"12bn", "USD", '/', "0", "USD", "nothing"},
    {"<10bn", "USD", '+', "1bn", "USD", "under $11bn"},
};

TEST(Amount, KeepsPrintedEndsAndInterval) {
  for (const Case& c : kCases) {
    const Amount a = read(c.a, c.a_unit), b = read(c.b, c.b_unit);
    std::string got = "nothing";
    if (c.operation == '+') got = format_full(a + b);
    if (c.operation == '-') got = format_full(a - b);
    if (c.operation == '/') {
      if (const auto quotient = ratio(a, b)) got = format_full(*quotient);
    }
    EXPECT_EQ(got, c.want) << c.a << c.operation << c.b;
  }
}

TEST(Amount, GrowthBackAndForth) {
  EXPECT_EQ(format_full(growth_factor(read("+123", "percent"))), "2.23x (2.225-2.235)");
  EXPECT_EQ(format_full_change(growth_percent(read("0.94", "x"))), "-6% (-6.5 to -5.5)");
}

TEST(Amount, PrintedOneHasNoHedge) {
  Claim claim;
  test::read_figure("~22.7bn", claim);
  claim.unit = Unit::money(*Currency::parse("USD"));
  EXPECT_EQ(amount_of(claim).interval.to_string(), "[21565000000, 23835000000]");
  EXPECT_EQ(printed_amount_of(claim).interval.to_string(), "[22650000000, 22750000000]");
}

RC_GTEST_PROP(Amount, ResultsHoldEveryPoint, ()) {
  // Points inside both intervals, each in 1,000 steps of it.
  const auto value = rc::gen::inRange<std::int64_t>(1, 1000000);
  const auto step = rc::gen::inRange<std::int64_t>(0, 1001);
  const Decimal a = *value, b = *value;
  const auto around = [](const Decimal& v) {
    return Amount{v, v, Interval::rounded(v, Decimal(1)), Unit::money(*Currency::parse("USD"))};
  };
  const auto point = [&](const Decimal& v) {
    return v + divide(Decimal(*step - 500), Decimal(1000));
  };
  const Amount x = around(a), y = around(b);
  const Decimal p = point(a), q = point(b);
  RC_ASSERT((x + y).interval.contains(p + q));
  RC_ASSERT((x - y).interval.contains(p - q));
  if (const auto quotient = ratio(x, y)) RC_ASSERT(quotient->interval.contains(divide(p, q)));
}

}  // namespace
}  // namespace outlay
