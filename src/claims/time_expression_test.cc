#include "claims/time_expression.h"

#include <gtest/gtest.h>

#include <string>

namespace outlay {
namespace {

std::string read(const TimeWords& time_words, std::string_view text) {
  std::string all;
  for (const TimeExpression& one : time_words.read(words_of(text), text)) {
    if (!all.empty()) all += "; ";
    all += to_string(one);
  }
  return all;
}

struct Case {
  const char* text;
  const char* want;
};

const Case kCases[] = {
    // Days
    {"on February 25, 2025", "day 225 of 2025"},
    {"on 25 February 2025", "day 225 of 2025"},
    {"dated 2025-02-25", "day 225 of 2025"},
    {"as of Sept. 30", "day 930"},
    {"shares closed up on Monday", "weekday 1"},
    {"截至2026年6月30日", "day 630 of 2026"},
    {"8月19日电", "day 819"},
    // Months: a name needs its capital
    {"in March 2025", "month 3 of 2025"},
    {"they may march on", ""},
    {"去年12月", "month 12 of y-1"},
    {"last month", "month -1"},
    // Quarters
    {"in the second quarter of 2025", "quarter 2 of 2025"},
    {"Q2 FY26 results", "quarter 2 of 2026 fiscal"},
    {"fiscal 2026 second quarter", "quarter 2 of 2026 fiscal"},
    {"the fourth quarter of fiscal year 2025", "quarter 4 of 2025 fiscal"},
    {"1Q25", "quarter 1 of 2025"},
    {"the September quarter", "quarter-end 9"},
    {"the three months ended June 30, 2025", "quarter-end 6 of 2025"},
    {"the quarter ended December 31", "quarter-end 12"},
    {"last quarter", "quarter -1"},
    {"2026财年第二季度", "quarter 2 of 2026 fiscal"},
    {"2025年第三季度", "quarter 3 of 2025"},
    {"今年一季度", "quarter 1 of y+0"},
    {"本季度", "quarter +0"},
    {"AVGO_2024_Q4.txt", "quarter 4 of 2024"},
    {"for the fourth quarter ended June 30, 2025", "quarter-end 6 of 2025"},
    {"the October-December quarter of 2025", "month 10; quarter-end 12 of 2025"},
    {"截至5月31日的财季中", "quarter-end 5"},
    {"截至2026年3月31日止三个月", "quarter-end 3 of 2026"},
    {"25Q1营收指引", "quarter 1 of 2025"},
    // Months that end with one
    {"year ended March 31, 2026", "quarter-end 3 of 2026 12 months"},
    {"the nine months ended Dec. 31, 2025", "quarter-end 12 of 2025 9 months"},
    {"during the April to December period", "quarter-end 12 9 months"},
    {"the 13 weeks ended September 27, 2026", "quarter-end 9 of 2026"},
    {"the 53 weeks ended January 31, 2026", "quarter-end 1 of 2026 12 months"},
    {"within 10 weeks", ""},
    {"截至2026年5月31日的财年", "quarter-end 5 of 2026 12 months"},
    {"2022年1-11月营收", "quarter-end 11 of 2022 11 months"},
    // The end of a time
    {"by the end of 2027", "year of 2027 end"},
    {"ended the quarter with cash of", "quarter end vague"},
    {"截至2025年底，全国", "year of 2025 end"},
    {"三季度末", "quarter 3 end"},
    {"by the end of '26 and", "year of 2026 end"},
    {"the companies' 26 sites", ""},
    // The year that is spoken of
    {"full-year revenue rose to", "year vague"},
    {"for the full year 2024", "year of 2024"},
    {"全年资本支出", "year vague"},
    {"2025年全年资本支出", "year of 2025"},
    // Years of two digits
    {"2026~28年全球出货", "range 2026 to 2028"},
    {"预计25-26年净利", "range 2025 to 2026"},
    {"近25年", "years 25 back"},
    // Addresses tell no time
    {"[Vela](https://news.example/2026/02/20/q4-2025) rose", ""},
    // Halves and nine months
    {"in the first half of the year", "half 1"},
    {"the first six months of 2025", "half 1 of 2025"},
    {"2025年上半年", "half 1 of 2025"},
    {"H1 2026", "half 1 of 2026"},
    {"2025年前三季度", "nine-months of 2025"},
    // Years
    {"in 2025", "year of 2025"},
    {"in FY2026", "year of 2026 fiscal"},
    {"this fiscal year", "year of y+0 fiscal"},
    {"next year", "year of y+1"},
    {"去年", "year of y-1"},
    {"2026财年", "year of 2026 fiscal"},
    {"next year, the Financial Times reported", "year of y+1"},
    {"fiscal 2025-26", "year of 2026 fiscal"},
    {"between 2025 and 2028", "range 2025 to 2028"},
    {"2025-2027年", "range 2025 to 2027"},
    // Several years
    {"over the next three years", "years 3 ahead"},
    {"over four years", "years 4"},
    {"the past five years", "years 5 back"},
    {"未来三年", "years 3 ahead"},
    {"过去五年", "years 5 back"},
    // Against what
    {"in the same period last year", "same -1"},
    {"from 8 billion a year earlier", "same -1"},
    {"较去年同期", "same -1"},
    {"year-to-date", "ytd"},
    {"今年以来", "ytd"},
    // Not times
    {"a 2,025-page report", ""},
    {"the 380 billion plan", ""},
    {"用户达到1990万", ""},
};

TEST(TimeExpression, ReadsBothLanguages) {
  const Result<TimeWords> time_words = TimeWords::load(TableSet());
  ASSERT_TRUE(time_words) << to_string(time_words.error());
  for (const Case& c : kCases) EXPECT_EQ(read(*time_words, c.text), c.want) << c.text;
}

TEST(TimeExpression, KnowsWhereAComparisonStands) {
  const Result<TimeWords> time_words = TimeWords::load(TableSet());
  ASSERT_TRUE(time_words) << to_string(time_words.error());
  const auto found = time_words->comparisons(words_of("rose from 8 over the year before"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].at, 2U);
  EXPECT_FALSE(found[0].above);
  EXPECT_EQ(found[1].at, 4U);
  EXPECT_TRUE(found[1].above);
  EXPECT_TRUE(time_words->comparisons(words_of("rose to 8 in the year before")).empty());
}

}  // namespace
}  // namespace outlay
