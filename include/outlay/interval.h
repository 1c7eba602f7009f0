// What a printed figure says of the true value: everything between two ends.
//
// "23 billion" is 22.5 to 23.5 billion, for its last printed digit is the
// quantum and half of it stands on both sides. Hedges open or widen ends:
// "more than 40" is (40, …), low open, high unbounded. An end that is missing
// is unbounded. "Unknown" is not an interval: it is std::nullopt of one.
//
// Arithmetic rounds outwards, so that an interval computed here holds every
// value that its inputs allow. Whether an end belongs to the interval (open,
// closed) is carried along: an end of a result is closed only where both ends
// it came from are.

#pragma once

#include <optional>
#include <string>

#include "outlay/decimal.h"

namespace outlay {

struct IntervalEnd {
  Decimal value;
  bool open = false;  // true: the value itself is not in the interval

  friend bool operator==(const IntervalEnd&, const IntervalEnd&) = default;
};

class Interval {
 public:
  Interval() = default;  // unbounded on both sides

  // low <= high is asserted; equal ends must both be closed.
  Interval(std::optional<IntervalEnd> low, std::optional<IntervalEnd> high);

  [[nodiscard]] static Interval point(const Decimal& value);
  [[nodiscard]] static Interval between(const Decimal& low, const Decimal& high);  // closed
  [[nodiscard]] static Interval above(const Decimal& value);                       // (value, …
  [[nodiscard]] static Interval at_least(const Decimal& value);                    // [value, …
  [[nodiscard]] static Interval below(const Decimal& value);                       // …, value)
  [[nodiscard]] static Interval at_most(const Decimal& value);                     // …, value]
  // value ± quantum / 2, closed. A quantum of zero is a point.
  [[nodiscard]] static Interval rounded(const Decimal& value, const Decimal& quantum);

  [[nodiscard]] const std::optional<IntervalEnd>& low() const { return low_; }
  [[nodiscard]] const std::optional<IntervalEnd>& high() const { return high_; }
  [[nodiscard]] bool is_bounded() const { return low_ && high_; }
  [[nodiscard]] bool is_point() const { return is_bounded() && low_->value == high_->value; }
  [[nodiscard]] bool contains(const Decimal& value) const;
  [[nodiscard]] bool contains(const Interval& other) const;
  [[nodiscard]] bool contains_zero() const { return contains(Decimal(0)); }

  // high - low, rounded up; nothing where unbounded.
  [[nodiscard]] std::optional<Decimal> width() const;
  // The middle of both ends; nothing where unbounded.
  [[nodiscard]] std::optional<Decimal> middle() const;

  // "[22500000000, 23500000000]", "(40, …)", "(…, 24]", "(…, …)", "[5]" for a point.
  [[nodiscard]] std::string to_string() const;

  friend bool operator==(const Interval&, const Interval&) = default;

 private:
  std::optional<IntervalEnd> low_;
  std::optional<IntervalEnd> high_;
};

[[nodiscard]] bool overlaps(const Interval& a, const Interval& b);
[[nodiscard]] std::optional<Interval> intersect(const Interval& a, const Interval& b);
// The smallest interval that holds both.
[[nodiscard]] Interval hull(const Interval& a, const Interval& b);

[[nodiscard]] Interval operator+(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator-(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator-(const Interval& a);
[[nodiscard]] Interval operator*(const Interval& a, const Interval& b);
// Nothing where the divisor may be zero: what the quotient is then nobody knows.
[[nodiscard]] std::optional<Interval> divide(const Interval& a, const Interval& b);

}  // namespace outlay
