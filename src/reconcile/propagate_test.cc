#include "reconcile/propagate.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace outlay {
namespace {

Interval between(std::int64_t low, std::int64_t high) { return Interval::between(Decimal(low), Decimal(high)); }

std::string told(const Network& network) {
  std::string text;
  for (std::size_t i = 0; i < network.size(); ++i) text += (i ? " " : "") + network.interval(i).to_string();
  return text;
}

// Rows of bounds: a total, then its parts.
struct TotalCase {
  Interval total;
  std::vector<Interval> parts;
  const char* want;
};

TEST(Network, NarrowsATotalAndItsParts) {
  const TotalCase kCases[] = {
      {between(49, 51), {between(22, 24), between(22, 24), between(4, 5)}, "[49, 51] [22, 24] [22, 24] [4, 5]"},
      {between(40, 60), {between(22, 24), between(4, 5)}, "failed [40, 60] [22, 24] [4, 5]"},
      {between(0, 100), {between(22, 24), between(4, 5)}, "[26, 29] [22, 24] [4, 5]"},
      {between(50, 50), {between(20, 30), Interval()}, "[50] [20, 30] [20, 30]"},
      {Interval::above(Decimal(40)), {between(20, 30), Interval::at_most(Decimal(15))}, "(40, 45] (25, 30] (10, 15]"},
      {Interval(), {Interval(), between(1, 2)}, "(…, …) (…, …) [1, 2]"},
  };
  for (const TotalCase& c : kCases) {
    Network network;
    const std::size_t total = network.add_variable(c.total, Decimal(1));
    std::vector<std::size_t> parts;
    for (const Interval& part : c.parts) parts.push_back(network.add_variable(part, Decimal(1)));
    network.add_total(total, parts);
    const auto outcome = network.propagate(100);
    EXPECT_EQ((outcome.failed.empty() ? "" : "failed ") + told(network), c.want);
    EXPECT_FALSE(outcome.limit_reached);
  }
}

TEST(Network, NarrowsAProductBothWays) {
  Network network;
  const auto later = network.add_variable(between(22, 24), Decimal(1));
  const auto earlier = network.add_variable(Interval(), Decimal(1));
  const auto factor = network.add_variable(between(2, 2), Decimal(1));
  network.add_product(later, earlier, factor);
  network.propagate(100);
  EXPECT_EQ(told(network), "[22, 24] [11, 12] [2]");
}

TEST(Network, TellsThatTheLimitWasReached) {
  Network network;
  // x = x × 0.999…: creeps to zero.
  const auto x = network.add_variable(between(0, 1000000), Decimal(1));
  const auto y = network.add_variable(between(0, 1000000), Decimal(1));
  const auto factor = network.add_variable(Interval::point(*Decimal::parse("0.999")), Decimal(1));
  network.add_product(x, y, factor);
  network.add_total(y, {x});
  const auto outcome = network.propagate(50);
  EXPECT_TRUE(outcome.limit_reached);
  EXPECT_EQ(outcome.steps, 50U);
}

RC_GTEST_PROP(Network, KeepsEveryPointThatFits, ()) {
  // A point for each part; intervals are drawn around it, the total's around
  // the sum and the product's around the product.
  const auto size = *rc::gen::inRange<std::size_t>(1, 6);
  const auto draw = [](std::int64_t value) {
    const auto below = *rc::gen::inRange<std::int64_t>(0, 50), above = *rc::gen::inRange<std::int64_t>(0, 50);
    return between(value - below, value + above);
  };
  Network network;
  std::vector<std::int64_t> points;
  std::vector<std::size_t> parts;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < size; ++i) {
    points.push_back(*rc::gen::inRange<std::int64_t>(-1000, 1000));
    parts.push_back(network.add_variable(draw(points.back()), Decimal(1)));
    sum += points.back();
  }
  const auto total = network.add_variable(draw(sum), Decimal(1));
  network.add_total(total, parts);
  const auto factor = *rc::gen::inRange<std::int64_t>(-20, 20);
  const auto by = network.add_variable(draw(factor), Decimal(1));
  const auto product = network.add_variable(draw(sum * factor), Decimal(1));
  network.add_product(product, total, by);
  const auto outcome = network.propagate(10000);
  RC_ASSERT(outcome.failed.empty());
  for (std::size_t i = 0; i < size; ++i) RC_ASSERT(network.interval(parts[i]).contains(Decimal(points[i])));
  RC_ASSERT(network.interval(total).contains(Decimal(sum)));
  RC_ASSERT(network.interval(by).contains(Decimal(factor)));
  RC_ASSERT(network.interval(product).contains(Decimal(sum * factor)));
}

}  // namespace
}  // namespace outlay
