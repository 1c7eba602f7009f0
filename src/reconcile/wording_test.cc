#include "reconcile/wording.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

struct Case {
  const char *value, *unit, *amount, *change;
};

const Case kCases[] = {
    {"23000000000", "CNY", "23bn yuan", "+23bn yuan"},
    {"4200000000", "CNY", "4.2bn yuan", "+4.2bn yuan"},
    {"-4200000000", "CNY", "-4.2bn yuan", "-4.2bn yuan"},
    {"106000000000", "USD", "$106bn", "+$106bn"},
    {"-3000000000", "USD", "-$3bn", "-$3bn"},
    {"126666666666.67", "CNY", "126.7bn yuan", "+126.7bn yuan"},
    {"3220033003", "USD", "$3.22bn", "+$3.22bn"},
    {"588000000", "USD", "$588m", "+$588m"},
    {"7000000000000", "USD", "$7,000bn", "+$7,000bn"},
    {"31000000000000", "USD", "$31tn", "+$31tn"},
    {"4000000000000", "KRW", "4tn won", "+4tn won"},
    {"500000", "EUR", "€500,000", "+€500,000"},
    {"48000000000", "HKD", "HK$48bn", "+HK$48bn"},
    {"48000000000", "CHF", "CHF 48bn", "+CHF 48bn"},
    {"12000", "USD/count", "$12,000", "+$12,000"},
    {"1000000", "count", "1m pieces", "+1m"},
    {"15.142857", "x", "15.1x", "+15.1x"},
    {"2.1739130", "x", "2.17x", "+2.17x"},
    {"0.1816", "x", "0.1816x", "+0.1816x"},
    {"123", "percent", "123%", "+123%"},
    {"117.39130", "percent", "117%", "+117%"},
    {"6.666667", "percent", "6.7%", "+6.7%"},
    {"-24", "percent", "-24%", "-24%"},
    {"17", "pp", "17 points", "+17 points"},
    {"800", "MW", "800 MW", "+800 MW"},
};

TEST(Wording, NumbersInAPersonsUnits) {
  for (const Case& c : kCases) {
    EXPECT_EQ(format_amount(*Decimal::parse(c.value), *Unit::parse(c.unit)), c.amount);
    EXPECT_EQ(format_change(*Decimal::parse(c.value), *Unit::parse(c.unit)), c.change);
  }
}

TEST(Wording, RatesHaveFourDigitsOrMore) {
  const char* const kRates[][2] = {{"7.04845814", "7.048"}, {"7.1698113", "7.170"}, {"2.23", "2.23"},
                                   {"0.1398456", "0.1398"}, {"1392.456", "1392"}, {"149.5512", "149.6"}, {"12", "12"}};
  for (const auto& [value, want] : kRates) EXPECT_EQ(format_factor(*Decimal::parse(value)), want);
}

}  // namespace
}  // namespace outlay
