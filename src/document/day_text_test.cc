#include "document/day_text.h"

#include <gtest/gtest.h>

#include <string>

namespace outlay {
namespace {

TEST(DayText, ReadsTheWaysOfPages) {
  struct Case {
    std::string_view text;
    std::string_view want;
  };
  const Case cases[] = {
      {"2025-02-25", "2025-02-25"},
      {"2025-02-25T08:00:00+08:00", "2025-02-25"},
      {"2025/2/5", "2025-02-05"},
      {"2025.02.25", "2025-02-25"},
      {"20250225", "2025-02-25"},
      {"2025年2月25日", "2025-02-25"},
      {"Feb 25, 2025", "2025-02-25"},
      {"25 February 2025", "2025-02-25"},
      {"Tue, 25 Feb 2025 08:00:00 GMT", "2025-02-25"},
      {"Published: February 25, 2025 5:00 PM", "2025-02-25"},
      {"25/02/2025", ""},   // or is it the second day of month 25?
      {"2025-02-30", ""},   // no such day
      {"2025", ""},
      {"yesterday", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    const std::optional<Day> day = day_from_text(c.text);
    EXPECT_EQ(day ? to_string(*day) : "", c.want) << c.text;
  }
}

}  // namespace
}  // namespace outlay
