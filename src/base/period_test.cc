#include "outlay/period.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>

namespace outlay {
namespace {

constexpr MonthDay kJune{6, 30};
constexpr MonthDay kMarch{3, 31};
constexpr MonthDay kNvidia{1, 26};

TEST(Period, PrintsItselfAndItsDays) {
  const Year y = Year::unknown("doc");
  struct Case {
    Period period;
    const char* text;
    const char* corpus;
  };
  const Case cases[] = {
      {Period::day(Year::known(2025), 2, 25), "2025-02-25", "2025-02-25"},
      {Period::day(Year::known(2025), 2, 29), "2025-02-29", "none"},
      {Period::month(Year::known(2024), 2), "2024-02", "2024-02-01/2024-02-29"},
      {Period::quarter(Year::known(2025), 2), "Q2 2025", "2025-04-01/2025-06-30"},
      {Period::quarter(Year::known(2026), 2, kMarch), "Q2 fiscal 2026 (ends 03-31)",
       "2025-07-01/2025-09-30"},
      {Period::quarter(Year::known(2026), 1, kNvidia), "Q1 fiscal 2026 (ends 01-26)",
       "2025-01-27/2025-04-26"},
      {Period::half(y, 1), "H1 y", "none"},
      {Period::half(y.plus(-1), 1), "H1 y-1", "none"},
      {Period::half(Year::known(2024), 2), "H2 2024", "2024-07-01/2024-12-31"},
      {Period::nine_months(Year::known(2024)), "9M 2024", "2024-01-01/2024-09-30"},
      {Period::year(Year::known(2025), kJune), "fiscal 2025 (ends 06-30)",
       "2024-07-01/2025-06-30"},
      {Period::years(Year::known(2025), 3), "2025 to 2027", "2025-01-01/2027-12-31"},
      {Period::years(Year::known(2025), 3, kMarch), "fiscal 2025 to 2027 (ends 03-31)",
       "2024-04-01/2027-03-31"},
      {Period::years(y, 3), "y to y+2", "none"},
      {Period::years(y, 1), "y", "none"},
      {Period::year_to_date(Year::known(2025)), "2025 to date", "2025-01-01/2025-12-31"},
      {Period::year(Year::known(2024), MonthDay{2, 28}), "fiscal 2024 (ends 02-28)",
       "2023-03-01/2024-02-29"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(c.period.to_string(), c.text);
    EXPECT_EQ(c.period.to_corpus().value_or("none"), c.corpus) << c.text;
  }
}

TEST(Period, ReadsTheCorpusForm) {
  struct Case {
    const char* corpus;
    const char* text;
  };
  const Case cases[] = {
      {"2025-02-25", "2025-02-25"},
      {"2025-01-01/2025-06-30", "H1 2025"},
      {"2025-04-01/2025-06-30", "Q2 2025"},
      {"2025-01-01/2025-12-31", "2025"},
      {"2025-01-01/2027-12-31", "2025 to 2027"},
      {"2025-02-01/2025-02-28", "2025-02"},
      {"2024-07-01/2025-06-30", "2024-07-01 to 2025-06-30"},
      {"2024-10-27/2025-01-25", "2024-10-27 to 2025-01-25"},
      {"2025-02-30", "none"},
      {"2025-06-30/2025-01-01", "none"},
      {"2025", "none"},
  };
  for (const Case& c : cases) {
    const auto period = Period::from_corpus(c.corpus);
    EXPECT_EQ(period ? period->to_string() : "none", c.text) << c.corpus;
    if (period) {
      EXPECT_EQ(period->to_corpus(), c.corpus);
    }
  }
}

TEST(Period, StepsBackByItsOwnLength) {
  const auto before = [](const Period& p) {
    const auto previous = p.previous();
    return previous ? previous->to_string() : "none";
  };
  EXPECT_EQ(before(Period::quarter(Year::known(2025), 1)), "Q4 2024");
  EXPECT_EQ(before(Period::half(Year::unknown("d"), 1)), "H2 y-1");
  EXPECT_EQ(before(Period::years(Year::known(2025), 3)), "2022 to 2024");
  EXPECT_EQ(before(Period::day(Year::known(2025), 3, 1)), "2025-02-28");
  EXPECT_EQ(before(*Period::from_corpus("2024-07-01/2025-06-30")), "2023-07-01 to 2024-06-30");
  EXPECT_EQ(before(*Period::from_corpus("2025-01-06/2025-01-12")), "2024-12-30 to 2025-01-05");
  EXPECT_EQ(before(Period::year_to_date(Year::known(2025))), "none");
}

TEST(Period, BindsAVariableAndKeepsTheOffset) {
  const Period before = Period::half(Year::unknown("a", -1), 1);
  EXPECT_EQ(before.bound("a", Year::known(2024)).to_string(), "H1 2023");
  EXPECT_EQ(before.bound("b", Year::known(2024)), before);
  EXPECT_EQ(before.bound("a", Year::unknown("b", 2)).in_year(), Year::unknown("b", 1));
  EXPECT_EQ(Period::year(Year::known(2020)).bound("a", Year::known(2024)).to_string(), "2020");
}

TEST(Day, IsReadStrictly) {
  EXPECT_TRUE(parse_day("2024-02-29").has_value());
  for (const char* text : {"2025-02-29", "2025-2-1", "2025-00-10", "25-02-25", "2025-02-25T00", ""}) {
    EXPECT_FALSE(parse_day(text).has_value()) << text;
  }
}

RC_GTEST_PROP(Period, PartsOfAYearCoverIt, (std::uint8_t month_seed, std::uint8_t year_seed)) {
  const int end_month = month_seed % 12 + 1;
  const MonthDay end{static_cast<std::uint8_t>(end_month),
                     static_cast<std::uint8_t>(end_month == 2 ? 28 : 30)};
  const Year year = Year::known(1990 + year_seed % 60);
  const DayRange whole = Period::year(year, end).days().value();
  const DayRange first = Period::quarter(year, 1, end).days().value();
  const DayRange last = Period::quarter(year, 4, end).days().value();
  RC_ASSERT(whole.first == first.first);
  RC_ASSERT(whole.last == last.last);
  for (int quarter = 1; quarter < 4; ++quarter) {
    const auto here = Period::quarter(year, quarter, end).days().value();
    const auto next = Period::quarter(year, quarter + 1, end).days().value();
    RC_ASSERT(std::chrono::sys_days(next.first) - std::chrono::sys_days(here.last) ==
              std::chrono::days(1));
  }
}

}  // namespace
}  // namespace outlay
