#include "reconcile/amount.h"

#include <cassert>

namespace outlay {
namespace {

// The printed ends as an interval, for ranges and bounds.
Interval printed_ends(const Amount& a) {
  std::optional<IntervalEnd> low, high;
  if (a.low) low = IntervalEnd{*a.low, false};
  if (a.high) high = IntervalEnd{*a.high, false};
  return Interval(low, high);
}

void set_ends(Amount& result, const Interval& ends) {
  if (ends.low()) result.low = ends.low()->value;
  if (ends.high()) result.high = ends.high()->value;
}

void set_plain(Amount& result, const Decimal& value) { result.low = result.high = value; }

}  // namespace

Decimal Amount::size() const {
  if (is_plain()) return *low;
  if (low && high) return divide(*low + *high, Decimal(2));
  if (low) return *low;
  if (high) return *high;
  if (const auto middle = interval.middle()) return *middle;
  if (interval.low()) return interval.low()->value;
  if (interval.high()) return interval.high()->value;
  return Decimal(0);
}

Amount amount_of(const Claim& claim) { return {claim.low, claim.high, claim.interval, claim.unit}; }

Amount printed_amount_of(const Claim& claim) {
  if (!claim.low || !claim.high) return amount_of(claim);
  const Interval low = Interval::rounded(*claim.low, claim.quantum);
  const Interval high = Interval::rounded(*claim.high, claim.quantum);
  return {claim.low, claim.high, hull(low, high), claim.unit};
}

Amount exactly(const Decimal& value, const Unit& unit) {
  return {value, value, Interval::point(value), unit};
}

Amount operator+(const Amount& a, const Amount& b) {
  assert(a.unit == b.unit);
  Amount result{{}, {}, a.interval + b.interval, a.unit};
  if (a.is_plain() && b.is_plain()) {
    set_plain(result, *a.low + *b.low);
  } else {
    set_ends(result, printed_ends(a) + printed_ends(b));
  }
  return result;
}

Amount operator-(const Amount& a, const Amount& b) {
  assert(a.unit == b.unit);
  Amount result{{}, {}, a.interval - b.interval, a.unit};
  if (a.is_plain() && b.is_plain()) {
    set_plain(result, *a.low - *b.low);
  } else {
    set_ends(result, printed_ends(a) - printed_ends(b));
  }
  return result;
}

Amount times(const Amount& a, const Amount& factor, const Unit& unit) {
  Amount result{{}, {}, a.interval * factor.interval, unit};
  if (a.is_plain() && factor.is_plain()) {
    set_plain(result, *a.low * *factor.low);
  } else {
    set_ends(result, printed_ends(a) * printed_ends(factor));
  }
  return result;
}

std::optional<Amount> divide(const Amount& a, const Amount& b, const Unit& unit) {
  const auto interval = divide(a.interval, b.interval);
  if (!interval) return std::nullopt;
  Amount result{{}, {}, *interval, unit};
  if (a.is_plain() && b.is_plain()) {
    if (b.low->is_zero()) return std::nullopt;
    set_plain(result, divide(*a.low, *b.low));
  } else {
    const auto ends = divide(printed_ends(a), printed_ends(b));
    if (!ends) return std::nullopt;
    set_ends(result, *ends);
    // A divisor without an end leaves a floor of nothing, which says nothing.
    if (result.low && result.low->is_zero() && !(b.low && b.high)) result.low.reset();
  }
  return result;
}

std::optional<Amount> ratio(const Amount& a, const Amount& b) { return divide(a, b, multiple_unit()); }

Amount growth_factor(const Amount& percent) {
  const Amount hundredth = times(percent, exactly(Decimal::power_of_ten(-2), multiple_unit()), multiple_unit());
  return exactly(Decimal(1), multiple_unit()) + hundredth;
}

Amount growth_percent(const Amount& factor) {
  Amount change = factor - exactly(Decimal(1), multiple_unit());
  return times(change, exactly(Decimal(100), multiple_unit()), percent_unit());
}

const Unit& multiple_unit() {
  static const Unit unit{Dimension::kMultiple, {}};
  return unit;
}

const Unit& percent_unit() {
  static const Unit unit{Dimension::kPercent, {}};
  return unit;
}

}  // namespace outlay
