#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

const FigureCase kRange[] = {
    {"$145-150 billion", "money[0,16) 145000000000..150000000000 USD"},
    {"between $12,000 and $13,000 each", "price[8,27) 12000..13000 USD/count"},
    {"$3 billion to $3.5 billion", "money[0,26) 3000000000..3500000000 USD"},
    {"rose from $4 billion to $5 billion", "money[10,20) 4000000000 USD; money[24,34) 5000000000 USD"},
    {"$40bn (£30bn) to $44bn", "money[0,23) 40000000000..44000000000 USD; money[7,13) 30000000000.. GBP"},
    {"600亿至650亿美元", "money[0,21) 60000000000..65000000000 USD"},
    {"1,250亿至1,310亿美元", "money[0,25) 125000000000..131000000000 USD"},
    {"从62美元上调至70美元", "money[3,11) 62 USD; money[20,28) 70 USD"},
    {"1200/1350/1500亿元",
     "money[0,4) 120000000000 CNY; money[5,9) 135000000000 CNY; money[10,20) 150000000000 CNY"},
    {"300亿和620亿美元", "money[0,6) 30000000000 USD; money[9,21) 62000000000 USD"},
    {"19% of revenue, up from 12% to 14%", "percent[0,3) 19; percent[24,27) 12; percent[31,34) 14"},
    {"62K-160K GPUs", "count[0,8) 62000..160000"},
    {"2025-2027", ""},
    {"1410亿至1430亿", "bare-amount[0,17) 141000000000..143000000000 CNY"},
};

TEST(Range, ReadsEachSpelling) { expect_figures(kRange); }

}  // namespace
}  // namespace outlay
