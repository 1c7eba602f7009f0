// Exact decimals: IEEE 754 decimal128, 34 digits.
//
// No stated value and no sum of stated values is ever held in binary floating
// point. A value keeps the digits it was written with: 4.20 has the quantum
// 0.01, 4.2 has 0.1, and they compare equal.
//
// Weighed (docs/design.md): Intel's decimal library (31 ns to parse and
// multiply, directed rounding, an inexact flag) against Boost cpp_dec_float
// (53 ns, keeps guard digits) and a scaled __int128 (division and 34 digits
// would have been ours to get right).
//
// A Decimal is always a finite number: an operation that has no finite result
// (division by zero, over 10^6144) is an assertion, so ask first.

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace outlay {

// Where a result that needs more than 34 digits goes. Intervals round their
// ends outwards, so they use kDown for low and kUp for high.
enum class Rounding { kNearest, kDown, kUp };

class Decimal {
 public:
  constexpr Decimal() : Decimal(0) {}
  // NOLINTNEXTLINE(google-explicit-constructor): exact
  constexpr Decimal(std::int64_t value)
      : words_{value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value),
               kUnitWord | (value < 0 ? kSignBit : 0)} {}

  // "23", "-4.20", "1e9", "1.5E+3". No grouping, no blanks, no sign but a
  // leading one, no infinity. More than 34 significant digits is nothing: a
  // value that can't be held exactly is not held at all.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

  // 10^exponent, for |exponent| <= 6000.
  [[nodiscard]] static Decimal power_of_ten(int exponent);

  // "23000000000", "-80.3", "0.000376": plain, without an exponent and without
  // zeros behind the point that carry nothing. One spelling a value, so equal
  // values give equal bytes.
  [[nodiscard]] std::string to_string() const;

  // One unit of the last digit that the value was written with: 0.01 for 4.20,
  // 1 for 4200.
  [[nodiscard]] Decimal quantum() const;

  [[nodiscard]] bool is_zero() const;
  [[nodiscard]] bool is_negative() const;  // below zero; -0 is not
  [[nodiscard]] bool is_integer() const;

  // For sorting, drawing and rough comparison. Never to be shown or summed.
  [[nodiscard]] double approximate() const;

  [[nodiscard]] Decimal operator-() const;
  [[nodiscard]] Decimal absolute() const { return is_negative() ? -*this : *this; }

  friend bool operator==(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

  friend Decimal add(const Decimal& a, const Decimal& b, Rounding rounding);
  friend Decimal subtract(const Decimal& a, const Decimal& b, Rounding rounding);
  friend Decimal multiply(const Decimal& a, const Decimal& b, Rounding rounding);
  friend Decimal divide(const Decimal& a, const Decimal& b, Rounding rounding);  // b is not zero
  // `value` as a multiple of 10^exponent: round_to(4.567, -1, kNearest) is 4.6.
  friend Decimal round_to(const Decimal& value, int exponent, Rounding rounding);

 private:
  [[nodiscard]] static std::optional<Decimal> parse_short(std::string_view text);

  // The BID encoding: a coefficient of 113 bits in the low word and the low end of
  // the high one, the exponent (+6176) from bit 49, the sign in bit 63. Only
  // src/base/decimal.cc looks inside, and what makes a whole number here.
  static constexpr std::uint64_t kUnitWord = std::uint64_t{6176} << 49U;
  static constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63U;

  std::uint64_t words_[2];
};

[[nodiscard]] Decimal add(const Decimal& a, const Decimal& b, Rounding rounding = Rounding::kNearest);
[[nodiscard]] Decimal subtract(const Decimal& a, const Decimal& b, Rounding rounding = Rounding::kNearest);
[[nodiscard]] Decimal multiply(const Decimal& a, const Decimal& b, Rounding rounding = Rounding::kNearest);
[[nodiscard]] Decimal divide(const Decimal& a, const Decimal& b, Rounding rounding = Rounding::kNearest);
[[nodiscard]] Decimal round_to(const Decimal& value, int exponent, Rounding rounding = Rounding::kNearest);

[[nodiscard]] inline Decimal operator+(const Decimal& a, const Decimal& b) { return add(a, b); }
[[nodiscard]] inline Decimal operator-(const Decimal& a, const Decimal& b) { return subtract(a, b); }
[[nodiscard]] inline Decimal operator*(const Decimal& a, const Decimal& b) { return multiply(a, b); }

// `value` with `digits` significant digits, for people: 15.142857… with 3 is 15.1.
[[nodiscard]] Decimal round_to_digits(const Decimal& value, int digits, Rounding rounding = Rounding::kNearest);

}  // namespace outlay
