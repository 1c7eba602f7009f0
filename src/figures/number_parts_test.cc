#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

// Our own sentences.
const FigureCase kParts[] = {
    {"a bill of two and a half billion dollars", "money[10,40) 2500000000 USD"},
    {"it spent 3 million and a half euros", "money[9,35) 3500000 EUR"},
    {"$2 billion and a half of its staff", "money[0,10) 2000000000 USD"},
    {"half a dozen factories", "count[0,12) 6"},
    {"3 dozen factories", "count[0,7) 36"},
    {"three thousand nine hundred and sixty-five chips", "count[0,42) 3965"},
    {"one million two thousand five hundred chips", "bare-amount[0,37) 1002500 count"},
    {"five point two five percent", "percent[0,27) 5.25"},
    {"minus 5% this year", "percent[0,8) -5 down"},
    {"10 minus 5", ""},
    {"a dividend of $.25", "money[14,18) 0.25 USD"},
    {"up .3% on the day", "percent[3,6) 0.3 up"},
    {"and so on...9% more", "percent[12,14) 9 up"},
    {"一万五千亿元", "money[0,18) 1500000000000 CNY"},
    {"1万5000亿元", "money[0,14) 1500000000000 CNY"},
    {"十万零五十六元", "money[0,21) 100056 CNY"},
    {"四万五千六百二十二元", "money[0,30) 45622 CNY"},
    {"3万4000元", "money[0,11) 34000 CNY"},
    {"一万三千元", "money[0,15) 13000 CNY"},
    {"一万三元", "money[0,12) 13000 CNY"},
    {"两千四百五元", "money[0,18) 2450 CNY"},
    {"两千四百零五元", "money[0,21) 2405 CNY"},
    {"十几亿元", "money[0,12) 1000000000 CNY more"},
    {"二十几万颗芯片", "count[0,15) 200000 more"},
    {"千分之三", "fraction[0,12) 0.3 percent"},
    {"万分之五", "fraction[0,12) 0.05 percent"},
    {"伍佰万元", "money[0,12) 5000000 CNY"},
    {"队伍个个精神", ""},
    {"大陆家电市场", ""},
    {"负5%的增速", "percent[0,5) -5 down"},
    {"负债很多", ""},
};

TEST(NumberParts, ArePartsOfOneNumber) { expect_figures(kParts); }

}  // namespace
}  // namespace outlay
