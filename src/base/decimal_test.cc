#include "outlay/decimal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>

namespace outlay {
namespace {

std::string shown(std::string_view text) {
  const auto value = Decimal::parse(text);
  return value ? value->to_string() : "nothing";
}

Decimal d(std::string_view text) { return Decimal::parse(text).value(); }

TEST(Decimal, ReadsAndPrintsPlainly) {
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"23", "23"},
      {"-4.20", "-4.2"},
      {"+7", "7"},
      {"1e9", "1000000000"},
      {"1.5E+3", "1500"},
      {"0.000376", "0.000376"},
      {".5", "0.5"},
      {"0.0", "0"},
      {"-0", "0"},
      {"22.7e9", "22700000000"},
      {"1234567890123456789012345678901234", "1234567890123456789012345678901234"},
      {"12345678901234567890123456789012345", "nothing"},  // 35 digits can't be held
      {"10000000000000000000000000000000000000000", "10000000000000000000000000000000000000000"},
      {"", "nothing"},
      {"-", "nothing"},
      {"1,000", "nothing"},
      {"1e", "nothing"},
      {"1e99999", "nothing"},
      {"nan", "nothing"},
      {"inf", "nothing"},
      {" 1", "nothing"},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(c.text), c.want) << c.text;
}

TEST(Decimal, KeepsTheQuantumItWasWrittenWith) {
  EXPECT_EQ(d("4.20").quantum().to_string(), "0.01");
  EXPECT_EQ(d("4200").quantum().to_string(), "1");
  EXPECT_EQ(multiply(d("23"), Decimal::power_of_ten(9)).quantum().to_string(), "1000000000");
  EXPECT_EQ(d("4.20"), d("4.2"));
}

// Short spellings take a short way; with an exponent of nothing they take the long one.
TEST(Decimal, TheShortWayOfReadingIsTheLongOne) {
  for (const char* text : {"0", "7", "007", "5.", ".5", "0.50", "4.20", "123456789012345678", "1234567890123456.7", "0.000000000000001"}) {
    const auto quick = Decimal::parse(text);
    const auto slow = Decimal::parse(std::string(text) + "e0");
    ASSERT_TRUE(quick && slow) << text;
    EXPECT_EQ(*quick, *slow) << text;
    EXPECT_EQ(quick->quantum(), slow->quantum()) << text;
  }
  for (const char* text : {"", ".", "..", "1.2.3", "1,2", " 1"}) EXPECT_FALSE(Decimal::parse(text)) << text;
  EXPECT_EQ(Decimal(INT64_MIN).to_string(), "-9223372036854775808");
  EXPECT_EQ(Decimal(-5).to_string(), "-5");
}

// Values that fit a word are reckoned with by a short way. A factor with zeros
// enough behind its point takes the library's, and must come to the same.
TEST(Decimal, TheShortWayOfReckoningIsTheLongOne) {
  const Decimal long_one = d("1.00000000000000000000000000");  // 27 digits
  ASSERT_EQ(long_one, Decimal(1));
  const char* values[] = {"0", "1", "-1", "2", "0.5", "-0.05", "12.34", "99999999999", "18446744073709551615",
                          "-4294967296", "4294967297", "1e9", "1e-9", "7e15"};
  for (const char* left : values) {
    for (const char* right : values) {
      const Decimal a = d(left), b = d(right);
      EXPECT_EQ((a * b).to_string(), (a * long_one * b).to_string()) << left << " * " << right;
      EXPECT_EQ((a + b).to_string(), (a * long_one + b).to_string()) << left << " + " << right;
      EXPECT_EQ(a == b, a * long_one == b) << left << " == " << right;
      EXPECT_EQ(a < b, a * long_one < b) << left << " < " << right;
    }
  }
  EXPECT_EQ((d("1.5") * d("2.25")).quantum(), d("0.001"));
}

TEST(Decimal, RoundsInTheDirectionAskedFor) {
  EXPECT_EQ(divide(d("23"), d("2.23")).to_string(), "10.31390134529147982062780269058296");
  EXPECT_LT(divide(d("1"), d("3"), Rounding::kDown), divide(d("1"), d("3"), Rounding::kUp));
  EXPECT_EQ(round_to(d("4.567"), -1).to_string(), "4.6");
  EXPECT_EQ(round_to(d("4.567"), -1, Rounding::kDown).to_string(), "4.5");
  EXPECT_EQ(round_to(d("-4.567"), -1, Rounding::kDown).to_string(), "-4.6");
  EXPECT_EQ(round_to_digits(d("15.142857"), 3).to_string(), "15.1");
  EXPECT_EQ(round_to_digits(d("0.0031489"), 2).to_string(), "0.0031");
  EXPECT_EQ(round_to_digits(d("126666666667"), 4).to_string(), "126700000000");
  EXPECT_EQ(round_to_digits(d("0"), 3).to_string(), "0");
}

TEST(Decimal, TellsItsSign) {
  EXPECT_TRUE(d("-0.1").is_negative());
  EXPECT_FALSE(d("-0").is_negative());
  EXPECT_TRUE(d("-0").is_zero());
  EXPECT_TRUE(d("5e3").is_integer());
  EXPECT_FALSE(d("5.5").is_integer());
}

RC_GTEST_PROP(Decimal, AgreesWithWholeNumbers, (std::int32_t a, std::int32_t b)) {
  RC_ASSERT(add(Decimal(a), Decimal(b)) == Decimal(std::int64_t{a} + b));
  RC_ASSERT(multiply(Decimal(a), Decimal(b)) == Decimal(std::int64_t{a} * b));
  RC_ASSERT((Decimal(a) < Decimal(b)) == (a < b));
  RC_ASSERT(Decimal::parse(Decimal(a).to_string()) == Decimal(a));
}

RC_GTEST_PROP(Decimal, PrintsWhatItReads, (std::int64_t digits, std::uint8_t places)) {
  const Decimal value = multiply(Decimal(digits), Decimal::power_of_ten(-(places % 30)));
  RC_ASSERT(Decimal::parse(value.to_string()) == value);
}

}  // namespace
}  // namespace outlay
