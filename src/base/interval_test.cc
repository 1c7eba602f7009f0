#include "outlay/interval.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace outlay {
namespace {

Decimal d(std::string_view text) { return Decimal::parse(text).value(); }

// "[1, 2)", "(…, 3]", "[5]": the inverse of to_string(), for rows of bounds.
Interval interval(std::string_view text) {
  const auto body = text.substr(1, text.size() - 2);
  const std::size_t comma = body.find(", ");
  if (comma == std::string_view::npos) return Interval::point(d(body));
  const auto end = [](std::string_view value, bool open) -> std::optional<IntervalEnd> {
    if (value == "…") return std::nullopt;
    return IntervalEnd{d(value), open};
  };
  return Interval(end(body.substr(0, comma), text.front() == '('),
                  end(body.substr(comma + 2), text.back() == ')'));
}

TEST(Interval, StandsForARoundedFigure) {
  EXPECT_EQ(Interval::rounded(d("23e9"), d("1e9")).to_string(), "[22500000000, 23500000000]");
  EXPECT_EQ(Interval::rounded(d("4.2"), d("0.1")).to_string(), "[4.15, 4.25]");
  EXPECT_EQ(Interval::rounded(d("5"), d("0")).to_string(), "[5]");
  EXPECT_EQ(Interval::above(d("40")).to_string(), "(40, …)");
  EXPECT_EQ(Interval::at_most(d("24")).to_string(), "(…, 24]");
  EXPECT_EQ(Interval().to_string(), "(…, …)");
}

TEST(Interval, Computes) {
  struct Case {
    const char* left;
    char operation;
    const char* right;
    const char* want;
  };
  const Case cases[] = {
      {"[22.5, 23.5]", '+', "[4.15, 4.25]", "[26.65, 27.75]"},
      {"(1, 2]", '+', "[3, 4]", "(4, 6]"},
      {"[1, …)", '+', "[3, 4]", "[4, …)"},
      {"[5, 6]", '-', "[1, 2]", "[3, 5]"},
      {"[5, 6]", '-', "[1, …)", "(…, 5]"},
      {"[-2, 3]", '*', "[-5, 4]", "[-15, 12]"},
      {"[2, …)", '*', "[3, 4]", "[6, …)"},
      {"(…, -5]", '*', "(…, -2]", "[10, …)"},
      {"(…, …)", '*', "[2, 3]", "(…, …)"},
      {"[0, …)", '*', "[0, …)", "[0, …)"},
      {"(0, 1]", '*', "[2, 3)", "(0, 3)"},
      {"[0]", '*', "[2, …)", "[0]"},
      {"[1, 2]", '/', "[4, 8]", "[0.125, 0.5]"},
      {"[-1, 2]", '/', "[4, 8]", "[-0.25, 0.5]"},
      {"[1, 2]", '/', "[4, …)", "(0, 0.5]"},
      {"[1, 2]", '/', "(0, 4]", "[0.25, …)"},
      {"[1, 2]", '/', "(…, -4]", "[-0.5, 0)"},
      {"[1, 2]", '/', "[-1, 1]", "nothing"},
      {"[1, 2]", '/', "[0, 1]", "nothing"},
  };
  for (const Case& c : cases) {
    const Interval left = interval(c.left), right = interval(c.right);
    std::optional<Interval> got;
    switch (c.operation) {
      case '+': got = left + right; break;
      case '-': got = left - right; break;
      case '*': got = left * right; break;
      case '/': got = divide(left, right); break;
    }
    EXPECT_EQ(got ? got->to_string() : "nothing", c.want) << c.left << c.operation << c.right;
  }
}

TEST(Interval, MeetsAndJoins) {
  struct Case {
    const char* a;
    const char* b;
    const char* both;
    const char* hull;
  };
  const Case cases[] = {
      {"[1, 3]", "[2, 4]", "[2, 3]", "[1, 4]"},
      {"[1, 2]", "[2, 3]", "[2]", "[1, 3]"},
      {"[1, 2)", "[2, 3]", "nothing", "[1, 3]"},
      {"[1, 2]", "[3, 4]", "nothing", "[1, 4]"},
      {"(…, 2]", "[1, …)", "[1, 2]", "(…, …)"},
      {"(1, 2]", "[1, 2)", "(1, 2)", "[1, 2]"},
      {"[5]", "[5]", "[5]", "[5]"},
  };
  for (const Case& c : cases) {
    const Interval a = interval(c.a), b = interval(c.b);
    const auto both = intersect(a, b);
    EXPECT_EQ(both ? both->to_string() : "nothing", c.both) << c.a << " and " << c.b;
    EXPECT_EQ(intersect(b, a), both);
    EXPECT_EQ(overlaps(a, b), both.has_value());
    EXPECT_EQ(hull(a, b).to_string(), c.hull) << c.a << " or " << c.b;
  }
}

// What holds of any interval arithmetic: the result of two members is a member
// of the result.
struct Member {
  Interval interval;
  Decimal value;
};

Member member(std::int16_t a, std::int16_t b, std::int16_t c) {
  std::int16_t low = std::min({a, b, c}), high = std::max({a, b, c});
  const std::int16_t middle = static_cast<std::int16_t>(a + b + c - low - high);
  return {Interval::between(Decimal(low), Decimal(high)), Decimal(middle)};
}

RC_GTEST_PROP(Interval, HoldsTheResultOfItsMembers,
              (std::int16_t a, std::int16_t b, std::int16_t c, std::int16_t e, std::int16_t f,
               std::int16_t g)) {
  const Member x = member(static_cast<std::int16_t>(a / 4), static_cast<std::int16_t>(b / 4),
                          static_cast<std::int16_t>(c / 4));
  const Member y = member(static_cast<std::int16_t>(e / 4), static_cast<std::int16_t>(f / 4),
                          static_cast<std::int16_t>(g / 4));
  RC_ASSERT((x.interval + y.interval).contains(x.value + y.value));
  RC_ASSERT((x.interval - y.interval).contains(x.value - y.value));
  RC_ASSERT((x.interval * y.interval).contains(x.value * y.value));
  const auto quotient = divide(x.interval, y.interval);
  RC_ASSERT(quotient.has_value() == !y.interval.contains_zero());
  if (quotient) {
    RC_ASSERT(quotient->contains(divide(x.value, y.value, Rounding::kDown)));
    RC_ASSERT(quotient->contains(divide(x.value, y.value, Rounding::kUp)));
  }
}

}  // namespace
}  // namespace outlay
