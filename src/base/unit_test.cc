#include "outlay/unit.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

TEST(Unit, ReadsWhatItPrints) {
  for (const char* text :
       {"USD", "CNY", "USD/count", "percent", "pp", "x", "count", "MW", "MWh", "EFLOPS"}) {
    const auto unit = Unit::parse(text);
    ASSERT_TRUE(unit.has_value()) << text;
    EXPECT_EQ(unit->to_string(), text);
  }
}

TEST(Unit, RefusesWhatIsNone) {
  for (const char* text : {"", "usd", "US$", "USDX", "/count", "percent/count", "%"}) {
    EXPECT_FALSE(Unit::parse(text).has_value()) << text;
  }
}

TEST(Unit, TellsDollarsFromYuan) {
  EXPECT_NE(Unit::parse("USD"), Unit::parse("CNY"));
  EXPECT_NE(Unit::parse("USD"), Unit::parse("USD/count"));
}

}  // namespace
}  // namespace outlay
