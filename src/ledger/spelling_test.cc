#include "ledger/spelling.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace outlay {
namespace {

struct Case {
  const char* written;
  const char* want;
};
const Case kCases[] = {
    {"23000000000", "23000000000"},
    {"-80.30", "-80.3"},
    {"0", "0"},
    {"-0.00", "0"},
    {"1e33", "1000000000000000000000000000000000"},  // 34 digits: still as it is
    {"1e34", "1e34"},
    {"-25e40", "-25e40"},
    {"1e-40", "0.0000000000000000000000000000000000000001"},
    {"1234567890123456789012345678901234", "1234567890123456789012345678901234"},
    {"1234567890123456789012345678901234e5", "1234567890123456789012345678901234e5"},
};

TEST(Spelling, OneSpellingAValue) {
  for (const auto& [written, want] : kCases) {
    const auto value = Decimal::parse(written);
    ASSERT_TRUE(value) << written;
    EXPECT_EQ(spelled(*value), want);
    EXPECT_EQ(Decimal::parse(spelled(*value)), value) << written;
  }
}

RC_GTEST_PROP(Spelling, EachIsReadBack, (std::int64_t digits)) {
  const int exponent = *rc::gen::inRange(-200, 200);
  const auto value = Decimal::parse(std::to_string(digits) + "e" + std::to_string(exponent));
  RC_ASSERT(value.has_value());
  RC_ASSERT(Decimal::parse(spelled(*value)) == value);
}

}  // namespace
}  // namespace outlay
