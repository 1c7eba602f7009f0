#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

struct IntervalCase {
  const char* text;
  const char* want;  // figure and interval
};

const IntervalCase kHedge[] = {
    {"more than $40 billion", "money[10,21) 40000000000.. USD over (40000000000, …)"},
    {"up to $13.7B", "money[6,12) ..13700000000 USD up-to (…, 13700000000]"},
    {"nearly $500 billion", "money[7,19) 500000000000 USD nearly [450000000000, 500500000000]"},
    {"at least 9 sites", "count[9,10) 9.. at-least [9, …)"},
    {"<5% of agents", "percent[1,3) ..5 under (…, 5)"},
    {"~$220B", "money[1,6) 220000000000 USD about [209000000000, 231000000000]"},
    {"$42B+", "money[0,5) 42000000000.. USD over (42000000000, …)"},
    {"climbed as much as 4.8%", "percent[19,23) 4.8 up [4.75, 4.85]"},
    {"may climb as much as 4.8%", "percent[21,25) ..4.8 up up-to (…, 4.8]"},
    {"up to about $5bn", "money[12,16) ..5000000000 USD up-to (…, 5000000000]"},
    {"spend up to €30 billion (around $35 billion)",
     "money[12,25) ..30000000000 EUR up-to (…, 30000000000]; money[34,45) ..35000000000 USD up-to (…, 35000000000]"},
    {"hand over $12 billion", "money[10,21) 12000000000 USD [11500000000, 12500000000]"},
    {"above the $10 billion mark", "money[10,21) 10000000000.. USD over (10000000000, …)"},
    {"3800多亿元", "money[0,13) 380000000000 CNY more [380000000000, 390000000000]"},
    {"超40亿元", "money[3,11) 4000000000.. CNY over (4000000000, …)"},
    {"不到10亿元", "money[6,14) ..1000000000 CNY under (…, 1000000000)"},
    {"约30亿元", "money[3,11) 3000000000 CNY about [2850000000, 3150000000]"},
    {"30亿元左右", "money[0,8) 3000000000 CNY about [2850000000, 3150000000]"},
    {"百亿元以上", "money[0,9) 10000000000.. CNY over (10000000000, …)"},
    {"不超过股本的20%", "percent[18,21) ..20 up-to (…, 20]"},
    {"超过12%的市场预期", "percent[6,9) 12 [11.5, 12.5]"},
};

TEST(Hedge, SetsEndsAndInterval) {
  for (const IntervalCase& c : kHedge) {
    std::string lines;
    for (const Figure& figure : figure_reader().read(one_sentence(c.text))) {
      if (!lines.empty()) lines += "; ";
      lines += to_string(figure) + " " + figure.interval.to_string();
    }
    EXPECT_EQ(lines, c.want) << c.text;
  }
}

}  // namespace
}  // namespace outlay
