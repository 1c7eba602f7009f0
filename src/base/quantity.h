// Amounts of one dimension, so that unlike ones can't be mixed.
//
// A Unit says at run time what an interval counts; a Quantity says it at
// compile time. Money and percent don't add: that line does not compile
// (tests/compile_fail). What only the data can tell, two currencies, is an
// Error, for no amount is ever turned into another currency on the way.
//
// What may be mixed is listed here and nowhere else:
//   percent - percent          percentage points
//   percent + points           percent
//   money grown by percent     money
//   money or count × multiple  the same
//   price × count              money
//   money / money              multiple, of one currency
//
// Weighed: one class per dimension (nine times the same lines), and checking
// units at run time everywhere (a mistake would then be found by a user).

#pragma once

#include <optional>
#include <utility>

#include "outlay/error.h"
#include "outlay/interval.h"
#include "outlay/unit.h"

namespace outlay {

[[nodiscard]] constexpr bool has_currency(Dimension dimension) {
  return dimension == Dimension::kMoney || dimension == Dimension::kMoneyPerCount;
}

template <Dimension kDimension>
class Quantity {
 public:
  explicit Quantity(Interval value)
    requires(!has_currency(kDimension))
      : value_(std::move(value)) {}
  Quantity(Interval value, Currency currency)
    requires(has_currency(kDimension))
      : value_(std::move(value)), currency_(currency) {}

  // Nothing where `unit` is of another dimension.
  [[nodiscard]] static std::optional<Quantity> of(Interval value, const Unit& unit) {
    if (unit.dimension != kDimension) return std::nullopt;
    if constexpr (has_currency(kDimension)) {
      return Quantity(std::move(value), unit.currency);
    } else {
      return Quantity(std::move(value));
    }
  }

  [[nodiscard]] const Interval& value() const { return value_; }
  [[nodiscard]] Currency currency() const { return currency_; }
  [[nodiscard]] Unit unit() const { return {kDimension, currency_}; }

  friend bool operator==(const Quantity&, const Quantity&) = default;

 private:
  Interval value_;
  Currency currency_;  // none where the dimension has none
};

using Money = Quantity<Dimension::kMoney>;
using Price = Quantity<Dimension::kMoneyPerCount>;
using Percent = Quantity<Dimension::kPercent>;
using PercentagePoints = Quantity<Dimension::kPercentagePoint>;
using Multiple = Quantity<Dimension::kMultiple>;
using Count = Quantity<Dimension::kCount>;
using Power = Quantity<Dimension::kPower>;
using Energy = Quantity<Dimension::kEnergy>;

// Amounts of money and prices: an Error where the currencies differ.
[[nodiscard]] Result<Money> sum(const Money& a, const Money& b);
[[nodiscard]] Result<Money> difference(const Money& a, const Money& b);
// Nothing inside the Result where `b` may be zero.
[[nodiscard]] Result<std::optional<Multiple>> quotient(const Money& a, const Money& b);

// Everything that has no currency and may be added; percentages may not: the
// sum of two growth rates is nobody's growth.
template <Dimension kDimension>
  requires(!has_currency(kDimension) && kDimension != Dimension::kPercent)
[[nodiscard]] Quantity<kDimension> sum(const Quantity<kDimension>& a, const Quantity<kDimension>& b) {
  return Quantity<kDimension>(a.value() + b.value());
}
template <Dimension kDimension>
  requires(!has_currency(kDimension) && kDimension != Dimension::kPercent)
[[nodiscard]] Quantity<kDimension> difference(const Quantity<kDimension>& a,
                                              const Quantity<kDimension>& b) {
  return Quantity<kDimension>(a.value() - b.value());
}

[[nodiscard]] PercentagePoints difference(const Percent& a, const Percent& b);
[[nodiscard]] Percent sum(const Percent& a, const PercentagePoints& b);

[[nodiscard]] Money grown(const Money& base, const Percent& growth);  // base × (1 + growth / 100)
[[nodiscard]] Money times(const Money& amount, const Multiple& factor);
[[nodiscard]] Count times(const Count& amount, const Multiple& factor);
[[nodiscard]] Money times(const Price& price, const Count& pieces);

}  // namespace outlay
