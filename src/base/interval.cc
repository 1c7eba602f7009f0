#include "outlay/interval.h"

#include <array>
#include <cassert>
#include <utility>

namespace outlay {
namespace {

using End = std::optional<IntervalEnd>;

// Of two low ends (nothing: unbounded) the one that admits more, and less. An
// open end admits less than a closed one at the same value.
bool low_admits_more(const End& a, const End& b) {
  if (!a || !b) return !a;
  if (a->value != b->value) return a->value < b->value;
  return !a->open;
}

bool high_admits_more(const End& a, const End& b) {
  if (!a || !b) return !a;
  if (a->value != b->value) return a->value > b->value;
  return !a->open;
}

End sum(const End& a, const End& b, Rounding rounding) {
  if (!a || !b) return std::nullopt;
  return IntervalEnd{add(a->value, b->value, rounding), a->open || b->open};
}

// An end while multiplying: a number or an infinity of a sign.
struct Extended {
  int infinity = 0;  // -1, 0, 1
  IntervalEnd end;
};

Extended extended(const End& end, int infinity) {
  return end ? Extended{0, *end} : Extended{infinity, {}};
}

int sign_of(const Extended& x) {
  if (x.infinity != 0) return x.infinity;
  if (x.end.value.is_zero()) return 0;
  return x.end.value.is_negative() ? -1 : 1;
}

// 0 × ∞ is 0 here: the zero is reached, and the other side is any number.
Extended product(const Extended& a, const Extended& b, Rounding rounding) {
  const int sign = sign_of(a) * sign_of(b);
  if (sign == 0) {
    const bool closed_zero = (sign_of(a) == 0 && !a.end.open) || (sign_of(b) == 0 && !b.end.open);
    return {0, {Decimal(0), !closed_zero}};
  }
  if (a.infinity != 0 || b.infinity != 0) return {sign, {}};
  return {0, {multiply(a.end.value, b.end.value, rounding), a.end.open || b.end.open}};
}

}  // namespace

Interval::Interval(std::optional<IntervalEnd> low, std::optional<IntervalEnd> high)
    : low_(std::move(low)), high_(std::move(high)) {
  assert(!low_ || !high_ || low_->value < high_->value ||
         (low_->value == high_->value && !low_->open && !high_->open));
}

Interval Interval::point(const Decimal& value) { return between(value, value); }
Interval Interval::between(const Decimal& low, const Decimal& high) {
  return Interval(IntervalEnd{low, false}, IntervalEnd{high, false});
}
Interval Interval::above(const Decimal& value) { return Interval(IntervalEnd{value, true}, {}); }
Interval Interval::at_least(const Decimal& value) { return Interval(IntervalEnd{value, false}, {}); }
Interval Interval::below(const Decimal& value) { return Interval({}, IntervalEnd{value, true}); }
Interval Interval::at_most(const Decimal& value) { return Interval({}, IntervalEnd{value, false}); }

Interval Interval::rounded(const Decimal& value, const Decimal& quantum) {
  const Decimal half = divide(quantum.absolute(), Decimal(2), Rounding::kUp);
  return between(subtract(value, half, Rounding::kDown), add(value, half, Rounding::kUp));
}

bool Interval::contains(const Decimal& value) const {
  if (low_ && (value < low_->value || (low_->open && value == low_->value))) return false;
  if (high_ && (value > high_->value || (high_->open && value == high_->value))) return false;
  return true;
}

bool Interval::contains(const Interval& other) const {
  return low_admits_more(low_, other.low_) && high_admits_more(high_, other.high_);
}

std::optional<Decimal> Interval::width() const {
  if (!is_bounded()) return std::nullopt;
  return subtract(high_->value, low_->value, Rounding::kUp);
}

std::optional<Decimal> Interval::middle() const {
  if (!is_bounded()) return std::nullopt;
  return divide(low_->value + high_->value, Decimal(2));
}

std::string Interval::to_string() const {
  if (is_point()) return "[" + low_->value.to_string() + "]";
  std::string text = low_ ? (low_->open ? "(" : "[") + low_->value.to_string() : "(…";
  text += ", ";
  text += high_ ? high_->value.to_string() + (high_->open ? ")" : "]") : "…)";
  return text;
}

bool overlaps(const Interval& a, const Interval& b) { return intersect(a, b).has_value(); }

std::optional<Interval> intersect(const Interval& a, const Interval& b) {
  const End& low = low_admits_more(a.low(), b.low()) ? b.low() : a.low();
  const End& high = high_admits_more(a.high(), b.high()) ? b.high() : a.high();
  if (low && high) {
    if (low->value > high->value) return std::nullopt;
    if (low->value == high->value && (low->open || high->open)) return std::nullopt;
  }
  return Interval(low, high);
}

Interval hull(const Interval& a, const Interval& b) {
  return Interval(low_admits_more(a.low(), b.low()) ? a.low() : b.low(),
                  high_admits_more(a.high(), b.high()) ? a.high() : b.high());
}

Interval operator+(const Interval& a, const Interval& b) {
  return Interval(sum(a.low(), b.low(), Rounding::kDown), sum(a.high(), b.high(), Rounding::kUp));
}

Interval operator-(const Interval& a) {
  const auto flip = [](const End& end) -> End {
    return end ? End(IntervalEnd{-end->value, end->open}) : End();
  };
  return Interval(flip(a.high()), flip(a.low()));
}

Interval operator-(const Interval& a, const Interval& b) { return a + (-b); }

Interval operator*(const Interval& a, const Interval& b) {
  const std::array<Extended, 2> left = {extended(a.low(), -1), extended(a.high(), 1)};
  const std::array<Extended, 2> right = {extended(b.low(), -1), extended(b.high(), 1)};
  // The least and the greatest of the four products of ends. An infinite one of
  // the other sign is never that extreme: a corner of its own is finite.
  bool low_unbounded = false, high_unbounded = false;
  End low, high;
  for (const Extended& x : left) {
    for (const Extended& y : right) {
      const Extended down = product(x, y, Rounding::kDown);
      const Extended up = product(x, y, Rounding::kUp);
      low_unbounded |= down.infinity < 0;
      high_unbounded |= up.infinity > 0;
      if (down.infinity != 0) continue;
      if (!low || low_admits_more(down.end, low)) low = down.end;
      if (!high || high_admits_more(up.end, high)) high = up.end;
    }
  }
  return Interval(low_unbounded ? End() : low, high_unbounded ? End() : high);
}

std::optional<Interval> divide(const Interval& a, const Interval& b) {
  if (b.contains_zero()) return std::nullopt;
  if (a.is_bounded() && b.is_bounded() && !b.low()->value.is_zero() && !b.high()->value.is_zero()) {
    // The quotients of the ends themselves: a product with 1/b rounds twice.
    End low, high;
    for (const End* x : {&a.low(), &a.high()}) {
      for (const End* y : {&b.low(), &b.high()}) {
        const bool open = (*x)->open || ((*y)->open && !(*x)->value.is_zero());
        const End down = IntervalEnd{divide((*x)->value, (*y)->value, Rounding::kDown), open};
        const End up = IntervalEnd{divide((*x)->value, (*y)->value, Rounding::kUp), open};
        if (!low || low_admits_more(down, low)) low = down;
        if (!high || high_admits_more(up, high)) high = up;
      }
    }
    return Interval(low, high);
  }
  // b lies on one side of zero: 1/b runs from 1/high to 1/low. A missing end
  // gives an open zero, an open zero gives a missing end.
  const auto reciprocal = [](const End& end, Rounding rounding) -> End {
    if (!end) return IntervalEnd{Decimal(0), true};
    if (end->value.is_zero()) return std::nullopt;
    return IntervalEnd{divide(Decimal(1), end->value, rounding), end->open};
  };
  return a * Interval(reciprocal(b.high(), Rounding::kDown), reciprocal(b.low(), Rounding::kUp));
}

}  // namespace outlay
