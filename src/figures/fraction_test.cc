#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

const FigureCase kFraction[] = {
    {"more than a third of sales", "fraction[10,17) 33.33.. percent over"},
    {"two-thirds of the staff", "fraction[0,10) 66.67 percent"},
    {"one in six workers", "fraction[0,10) 16.67 percent"},
    {"three quarters of funding", "fraction[0,14) 75 percent"},
    {"over half the profit", "fraction[5,9) 50.. percent over"},
    {"half a year later", ""},
    {"in the first half", ""},
    {"a third data center", ""},
    {"the third quarter", ""},
    {"140 out of 212 sites", "count[0,3) 140; count[11,14) 212"},
    {"不足四分之一", "fraction[6,18) ..25 percent under"},
    {"约一半的收入", "fraction[3,9) 50 percent about"},
    {"占比过半", "fraction[9,12) 50 percent"},
    {"近半数员工", "fraction[3,9) 50 percent nearly"},
    {"上半年", ""},
};

TEST(Fraction, ReadsEachSpelling) { expect_figures(kFraction); }

const FigureCase kTenths[] = {
    {"占比超过七成", "tenths[12,18) 70.. percent over"},
    {"跌去四成", "tenths[6,12) -40 percent down"},
    {"四成五", "tenths[0,9) 45 percent"},
    {"三成本", ""},
    {"一成不变", ""},
};

TEST(Tenths, ReadsEachSpelling) { expect_figures(kTenths); }

}  // namespace
}  // namespace outlay
