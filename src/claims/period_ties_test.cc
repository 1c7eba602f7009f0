#include "claims/period_ties.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

std::string tie(std::string_view before, std::string_view period) {
  const auto days = [](std::string_view text) {
    return PeriodDays(text == "none" ? std::nullopt : Period::from_corpus(text));
  };
  return std::string(name_of(tie_of(days(before), days(period))));
}

struct Case {
  const char* before;
  const char* period;
  const char* want;
};

const Case kCases[] = {
    {"none", "none", "both-none"},
    {"2025-01-01/2025-12-31", "none", "to-none"},
    {"none", "2025-03-31", "from-none"},
    {"2025-01-01/2025-12-31", "2025-01-01/2025-12-31", "equal"},
    {"2025-04-01/2025-06-30", "2025-03-30/2025-06-28", "equal"},  // 13 weeks
    {"2025-04-01/2025-06-30", "2024-04-01/2024-06-30", "year-earlier"},
    {"2024-01-01/2024-12-31", "2025-01-01/2025-12-31", "year-later"},
    {"2025-01-01/2025-12-31", "2025-04-01/2025-06-30", "inside"},
    {"2025-04-01/2025-06-30", "2025-01-01/2025-12-31", "around"},
    {"2025-04-01/2025-06-30", "2025-06-30", "to-end"},
    {"2025-06-30", "2025-04-01/2025-06-30", "from-end"},
    {"2025-04-01/2025-06-30", "2025-05-12", "inside"},
    {"2025-05-12", "2025-04-01/2025-06-30", "around"},
    {"2025-04-01/2025-06-30", "2025-01-01/2025-03-31", "just-before"},
    {"2025-01-01/2025-03-31", "2025-04-01/2025-06-30", "just-after"},
    {"2025-06-30", "2025-06-29", "days"},
    {"2025-06-30", "2025-06-30", "equal"},
    {"2025-06-30", "2021-01-01/2021-12-31", "other"},
    {"2025-04-01/2025-06-30", "2021-01-01/2021-12-31", "other"},
};

TEST(PeriodTies, SayHowTwoPeriodsStand) {
  for (const Case& c : kCases) EXPECT_EQ(tie(c.before, c.period), c.want) << c.before << " " << c.period;
}

TEST(PeriodTies, AYearThatIsNotKnownComparesWithItself) {
  const Year y = Year::unknown("d");
  EXPECT_EQ(tie_of(PeriodDays(Period::half(y, 1)), PeriodDays(Period::half(y.plus(-1), 1))), PeriodTie::kYearEarlier);
  EXPECT_EQ(tie_of(PeriodDays(Period::half(y, 1)), PeriodDays(Period::half(Year::known(2025), 1))), PeriodTie::kOther);
}

}  // namespace
}  // namespace outlay
