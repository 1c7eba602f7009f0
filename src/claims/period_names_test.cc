#include "claims/period_names.h"

#include <gtest/gtest.h>

namespace outlay {
namespace {

struct Case {
  const char* period;
  const char* length;
  const char* relation;
};

const Case kCases[] = {
    {"2026-04-01/2026-06-30", "quarter", "past"},
    {"2025-10-01/2025-12-31", "quarter", "long-past"},
    {"2026-01-01/2026-12-31", "year", "now"},
    {"2027-01-01/2027-12-31", "year", "coming"},
    {"2026-01-01/2028-12-31", "years", "now"},
    {"2026-08-20", "day", "that-day"},
    {"2026-08-19", "day", "past"},
};

TEST(PeriodNames, SayLengthAndRelation) {
  TimeFrame frame;
  frame.published = parse_day("2026-08-20");
  for (const Case& c : kCases) {
    const auto period = Period::from_corpus(c.period);
    EXPECT_EQ(length_of(period), c.length) << c.period;
    EXPECT_EQ(relation_of(period, frame), c.relation) << c.period;
    EXPECT_EQ(relation_of(period, TimeFrame()), "no-day") << c.period;
  }
  EXPECT_EQ(length_of(std::nullopt), "none");
  EXPECT_EQ(relation_of(Period::year(Year::unknown("d")), frame), "undated");
}

TEST(PeriodNames, SayHowATimeIsWritten) {
  TimeExpression quarter;
  quarter.kind = TimeKind::kQuarter;
  quarter.number = 2;
  quarter.year = 2026;
  quarter.fiscal = true;
  EXPECT_EQ(form_of(quarter, "fiscal"), "quarter-y-f/fiscal");
  quarter.at_end = true;
  EXPECT_EQ(form_of(quarter, ""), "quarter-y-f-e");
}

}  // namespace
}  // namespace outlay
