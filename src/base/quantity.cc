#include "base/quantity.h"

#include <string>

namespace outlay {
namespace {

// What is wrong with taking two amounts together, if anything is.
std::optional<Error> unlike(Currency a, Currency b) {
  if (a == b) return std::nullopt;
  Error error;
  error.code = ErrorCode::kBadArgument;
  error.what = "amounts in " + std::string(a.code()) + " and " + std::string(b.code()) +
               " can't be taken together";
  error.advice = "give the rate between them";
  return error;
}

}  // namespace

Result<Money> sum(const Money& a, const Money& b) {
  if (auto error = unlike(a.currency(), b.currency())) return std::unexpected(*std::move(error));
  return Money(a.value() + b.value(), a.currency());
}

Result<Money> difference(const Money& a, const Money& b) {
  if (auto error = unlike(a.currency(), b.currency())) return std::unexpected(*std::move(error));
  return Money(a.value() - b.value(), a.currency());
}

Result<std::optional<Multiple>> quotient(const Money& a, const Money& b) {
  if (auto error = unlike(a.currency(), b.currency())) return std::unexpected(*std::move(error));
  auto value = divide(a.value(), b.value());
  if (!value) return std::optional<Multiple>();
  return std::optional<Multiple>(Multiple(*std::move(value)));
}

PercentagePoints difference(const Percent& a, const Percent& b) {
  return PercentagePoints(a.value() - b.value());
}

Percent sum(const Percent& a, const PercentagePoints& b) { return Percent(a.value() + b.value()); }

Money grown(const Money& base, const Percent& growth) {
  const Interval hundred = Interval::point(Decimal(100));
  // A hundredth is exact in decimals, so only the ends' own digits are rounded.
  const Interval hundredth = Interval::point(Decimal::power_of_ten(-2));
  return {base.value() * ((hundred + growth.value()) * hundredth), base.currency()};
}

Money times(const Money& amount, const Multiple& factor) {
  return {amount.value() * factor.value(), amount.currency()};
}

Count times(const Count& amount, const Multiple& factor) {
  return Count(amount.value() * factor.value());
}

Money times(const Price& price, const Count& pieces) {
  return {price.value() * pieces.value(), price.currency()};
}

}  // namespace outlay
