// An amount while it is being reconciled: what was printed (or follows from
// what was printed) beside everything that it allows.
//
// "23 billion yuan" has the ends 23 and 23 and the interval 22.5 to 23.5;
// "more than $40 billion" has a low end, no high one, and the interval
// (40, …). Both go through each operation together: people check the printed
// numbers ("23 / 2.23 = 10.3"), and what closes or fails is decided by the
// intervals.
//
// base/quantity.h keeps units apart at compile time. Here claims of any unit
// meet, so the unit is a value and each constraint says which it takes; the
// operations assert what quantity.h would have refused.

#pragma once

#include <optional>
#include <string>

#include "outlay/claim.h"
#include "outlay/decimal.h"
#include "outlay/interval.h"
#include "outlay/unit.h"

namespace outlay {

struct Amount {
  std::optional<Decimal> low, high;  // as printed or computed from what was printed
  Interval interval;
  Unit unit;

  [[nodiscard]] bool is_plain() const { return low && high && *low == *high; }
  // The printed number, or the end that there is, or the middle of a range.
  [[nodiscard]] Decimal size() const;
  friend bool operator==(const Amount&, const Amount&) = default;
};

[[nodiscard]] Amount amount_of(const Claim& claim);
// By its printed digits alone: a hedge widens claim.interval and not this.
[[nodiscard]] Amount printed_amount_of(const Claim& claim);
[[nodiscard]] Amount exactly(const Decimal& value, const Unit& unit);

[[nodiscard]] Amount operator+(const Amount& a, const Amount& b);  // of one unit
[[nodiscard]] Amount operator-(const Amount& a, const Amount& b);  // of one unit
[[nodiscard]] Amount times(const Amount& a, const Amount& factor, const Unit& unit);
// Nothing where the divisor may be zero.
[[nodiscard]] std::optional<Amount> divide(const Amount& a, const Amount& b, const Unit& unit);
// a / b as a multiple.
[[nodiscard]] std::optional<Amount> ratio(const Amount& a, const Amount& b);

// 1 + change / 100, a multiple; and back.
[[nodiscard]] Amount growth_factor(const Amount& percent);
[[nodiscard]] Amount growth_percent(const Amount& factor);

[[nodiscard]] const Unit& multiple_unit();
[[nodiscard]] const Unit& percent_unit();

}  // namespace outlay
