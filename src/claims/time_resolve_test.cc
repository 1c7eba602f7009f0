#include "claims/time_resolve.h"

#include <gtest/gtest.h>

#include <string>

namespace outlay {
namespace {

// Every period that the first expression of `text` can mean, "how" behind a slash.
std::string resolve(const TimeWords& time_words, std::string_view text, const TimeFrame& frame) {
  std::string all;
  const auto expressions = time_words.read(words_of(text), text);
  if (expressions.empty()) return "nothing read";
  for (const ResolvedTime& one : resolve_time(expressions[0], frame)) {
    if (!all.empty()) all += "; ";
    all += one.period.to_string();
    if (!one.how.empty()) all += "/" + std::string(one.how);
  }
  return all;
}

struct Case {
  const char* text;
  const char* published;  // empty: not told
  MonthDay fiscal_year_end;
  const char* want;
};

constexpr MonthDay kCalendar = {12, 31}, kMarch = {3, 31}, kJune = {6, 30};

const Case kCases[] = {
    {"in 2025", "", kCalendar, "2025"},
    {"in the first half of the year", "", kCalendar, "H1 y"},
    {"last year", "", kCalendar, "y-1"},
    {"last year", "2025-02-25", kCalendar, "2024"},
    {"over the next three years", "2025-02-25", kCalendar, "2025 to 2027/from-now; 2026 to 2028/from-next"},
    {"未来三年", "", kCalendar, "y to y+2/from-now; y+1 to y+3/from-next"},
    {"this fiscal year", "2025-02-25", kJune, "fiscal 2025 (ends 06-30)/fiscal; 2025"},
    {"2026财年第二季度", "2025-11-26", kMarch, "Q2 fiscal 2026 (ends 03-31)/fiscal; Q2 fiscal 2027 (ends 03-31)/fiscal-begins; Q2 2026"},
    {"the second quarter", "2025-08-01", kCalendar, "Q2 2025/past; Q2 2026/coming"},
    {"last quarter", "2025-02-25", kCalendar, "Q4 2024; Q3 2024/before"},
    {"the September quarter", "2025-11-26", kMarch, "Q3 2025/past; Q3 2026/coming"},
    {"the quarter ended November 30, 2025", "", kCalendar, "Q4 fiscal 2025 (ends 11-30)"},
    {"on Monday", "2025-02-25", kCalendar, "2025-02-24"},
    {"last month", "2025-01-25", kCalendar, "2024-12"},
    {"year to date", "2025-02-25", kCalendar, "2025 to date"},
    {"by 2028", "2025-02-25", kCalendar, "2028; 2025 to 2028/until; 2026 to 2028/until-from-next"},
    {"full-year revenue", "2025-02-25", kCalendar, "2025/now; 2024/past"},
    {"full-year revenue", "", kCalendar, ""},
    {"the nine months ended December 31, 2025", "", kCalendar, "9M fiscal 2026 (ends 03-31)"},
    {"the six months ended September 30, 2025", "", kCalendar, "H2 fiscal 2025 (ends 09-30)"},
    {"the year ended March 31, 2026", "", kCalendar, "fiscal 2026 (ends 03-31)"},
    {"2025年1-11月", "", kCalendar, "2025-01-01 to 2025-11-30"},
    {"in 2024-25", "", kCalendar, "fiscal 2025 (ends 03-31)/split; 2025"},
    {"in fiscal 2025", "", kMarch, "fiscal 2025 (ends 03-31)/fiscal; fiscal 2026 (ends 03-31)/fiscal-begins; 2025"},
    {"December 1", "2025-02-25", kCalendar, "2024-12-01/past; 2025-12-01/coming"},
    {"February 31, 2025", "", kCalendar, ""},
    // Relative to a day that nobody told: nothing is guessed.
    {"last quarter", "", kCalendar, ""},
    {"on Monday", "", kCalendar, ""},
};

TEST(TimeResolve, GivesEveryReading) {
  const Result<TimeWords> time_words = TimeWords::load(TableSet());
  ASSERT_TRUE(time_words) << to_string(time_words.error());
  for (const Case& c : kCases) {
    TimeFrame frame;
    frame.variable = "d";
    frame.fiscal_year_end = c.fiscal_year_end;
    if (*c.published != 0) frame.published = parse_day(c.published);
    EXPECT_EQ(resolve(*time_words, c.text, frame), c.want) << c.text << " " << c.published;
  }
}

}  // namespace
}  // namespace outlay
