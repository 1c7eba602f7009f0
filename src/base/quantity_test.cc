#include "base/quantity.h"

#include <gtest/gtest.h>

#include <string>

namespace outlay {
namespace {

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

Interval between(std::string_view low, std::string_view high) {
  return Interval::between(decimal(low), decimal(high));
}

Money money(std::string_view low, std::string_view high, std::string_view currency = "CNY") {
  return {between(low, high), Currency::parse(currency).value()};
}

template <Dimension kDimension>
std::string print(const Quantity<kDimension>& quantity) {
  return quantity.value().to_string() + " " + quantity.unit().to_string();
}

template <class T>
std::string print(const Result<T>& result) {
  return result ? print(*result) : to_string(result.error());
}

TEST(Quantity, AddsWhatIsAlike) {
  EXPECT_EQ(print(sum(money("22.5", "23.5"), money("4.15", "4.25"))), "[26.65, 27.75] CNY");
  EXPECT_EQ(print(difference(money("22.5", "23.5"), money("4.15", "4.25"))), "[18.25, 19.35] CNY");
  EXPECT_EQ(print(sum(Count(between("1", "2")), Count(between("10", "10")))), "[11, 12] count");
  EXPECT_EQ(print(sum(Power(between("500", "500")), Power(between("1", "2")))), "[501, 502] MW");
}

TEST(Quantity, UnlikeCurrenciesAreAnErrorThatNamesBoth) {
  const auto both = sum(money("1", "2", "CNY"), money("1", "2", "USD"));
  EXPECT_EQ(print(both),
            "amounts in CNY and USD can't be taken together; give the rate between them");
  EXPECT_EQ(print(difference(money("1", "2", "USD"), money("1", "2", "EUR"))),
            "amounts in USD and EUR can't be taken together; give the rate between them");
  EXPECT_FALSE(quotient(money("1", "2", "USD"), money("1", "2", "EUR")).has_value());
}

TEST(Quantity, PercentagesDifferByPoints) {
  EXPECT_EQ(print(difference(Percent(between("30", "30")), Percent(between("13", "13")))), "[17] pp");
  EXPECT_EQ(print(sum(Percent(between("24", "24")), PercentagePoints(between("3", "3")))),
            "[27] percent");
}

TEST(Quantity, GrowsByPercent) {
  EXPECT_EQ(print(grown(money("100", "100"), Percent(between("24", "25")))), "[124, 125] CNY");
  EXPECT_EQ(print(grown(money("100", "200"), Percent(between("-50", "0")))), "[50, 200] CNY");
}

TEST(Quantity, PriceTimesPiecesIsMoney) {
  const Price price(between("12000", "13000"), Currency::parse("USD").value());
  EXPECT_EQ(print(times(price, Count(between("1000000", "1000000")))),
            "[12000000000, 13000000000] USD");
  EXPECT_EQ(print(times(money("2", "3"), Multiple(between("4", "4")))), "[8, 12] CNY");
  EXPECT_EQ(print(times(Count(between("2", "3")), Multiple(between("4", "4")))), "[8, 12] count");
}

TEST(Quantity, QuotientIsAMultipleOrNothing) {
  EXPECT_EQ(print(*quotient(money("10", "20"), money("5", "5")).value()), "[2, 4] x");
  EXPECT_FALSE(quotient(money("10", "20"), money("0", "5")).value().has_value());
}

TEST(Quantity, IsMadeOfItsOwnUnitOnly) {
  const Interval one = Interval::point(Decimal(1));
  const Unit yuan = Unit::money(Currency::parse("CNY").value());
  EXPECT_EQ(print(*Money::of(one, yuan)), "[1] CNY");
  EXPECT_FALSE(Percent::of(one, yuan).has_value());
  EXPECT_FALSE(Price::of(one, yuan).has_value());
  EXPECT_TRUE(Price::of(one, Unit::price(Currency::parse("USD").value())).has_value());
  EXPECT_FALSE(Money::of(one, Unit{Dimension::kPercent, {}}).has_value());
}

}  // namespace
}  // namespace outlay
