#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

const FigureCase kBareAmount[] = {
    {"净利润88.21亿，Q1净利润40.6亿",
     "bare-amount[9,17) 8821000000 CNY; bare-amount[31,38) 4060000000 CNY"},
    {"周活用户突破7亿大关", "bare-amount[18,22) 700000000.. count over"},
    {"迈入4万亿俱乐部", "bare-amount[6,13) 4000000000000 CNY"},
    {"revenue of 2.3 billion", "bare-amount[11,22) 2300000000 USD"},
    {"the 2.5 million TPUs", "bare-amount[4,15) 2500000 count"},
    {"千万别去", ""},
    {"万科和百度", ""},
    {"1.6T光模块", ""},
    {"a 70B model", ""},
    {"a 72B parameter net", ""},
};

TEST(BareAmount, ReadsEachSpelling) { expect_figures(kBareAmount); }

}  // namespace
}  // namespace outlay
