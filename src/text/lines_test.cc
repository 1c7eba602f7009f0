#include "text/lines.h"

#include <gtest/gtest.h>

#include <string>

namespace outlay {
namespace {

TEST(Lines, EndInEveryWay) {
  const std::string_view text = "a\r\n  b \rc\n\n\td";
  std::string shown;
  for (const Line& line : split_lines(text)) {
    shown += std::to_string(line.indent) + "[" + std::string(line.of(text)) + "]";
  }
  EXPECT_EQ(shown, "0[a]2[b]0[c]0[]4[d]");
  EXPECT_TRUE(split_lines("").empty());
}

TEST(Lines, TellListMarks) {
  struct Case {
    std::string_view line;
    std::uint64_t want;
  };
  const Case cases[] = {
      {"- item", 2},     {"* item", 2},      {"• item", 4},     {"•item", 3},  {"1. item", 3},
      {"12) item", 4},   {"(3) item", 4},    {"1、项目", 4},    {"-5% on", 0}, {"- ", 0},
      {"2025. Then", 0}, {"1.5 billion", 0}, {"– dash", 4},     {"", 0},       {"–Lily, reporter", 0},
      {"*bold* text", 0}, {"plain", 0},
  };
  for (const Case& c : cases) EXPECT_EQ(list_mark(c.line), c.want) << c.line;
}

TEST(Lines, TellEndsOfSentences) {
  for (const std::string_view line : {"It rose.", "“Yes.”", "Really?)", "增长。", "增长。”", "so…"}) {
    EXPECT_TRUE(ends_sentence(line)) << line;
  }
  for (const std::string_view line : {"Spending Plans", "as follows:", "", "“", "增长"}) {
    EXPECT_FALSE(ends_sentence(line)) << line;
  }
}

TEST(Lines, TellWrappedText) {
  struct Case {
    std::string_view what;
    std::string_view text;
    bool wrapped;
  };
  const Case cases[] = {
      {"wrapped at 50",
       "The company said that it would spend more on data\n"
       "centres than it had planned, since demand for its\n"
       "services outgrew what the existing ones could\n"
       "serve by a wide margin in the last three months.\n",
       true},
      {"two lines that run on",
       "The company said that the order now totals over $1\n"
       "billion.\n",
       true},
      {"a line is a paragraph",
       "The company said that it would spend more.\n"
       "Its shares rose by four per cent on the news, the most in a month of trading.\n"
       "Analysts had expected that.\n"
       "Nobody else spoke.\n",
       false},
      {"short lines", "Scenario\nBear\nBase\nBull\nFair value\n", false},
      {"a list", "- one\n- two\n- three\n- four\n- five\n", false},
      {"nothing", "", false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(wrap_column(c.text, split_lines(c.text)) > 0, c.wrapped) << c.what;
  }
}

}  // namespace
}  // namespace outlay
