#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

const FigureCase kGrowthWord[] = {
    {"sales more than doubled", "growth-word[16,23) 100.. percent change up over"},
    {"profit nearly tripled", "growth-word[14,21) 200 percent change up nearly"},
    {"a doubling of demand", "growth-word[2,10) 100 percent change up"},
    {"share has halved", "growth-word[10,16) -50 percent change down"},
    {"double-digit growth", ""},
    {"a double-check", ""},
    {"计划今年翻番", "growth-word[12,18) 100 percent change up"},
    {"股价腰斩", "growth-word[6,12) -50 percent change down"},
};

TEST(GrowthWord, ReadsEachSpelling) { expect_figures(kGrowthWord); }

}  // namespace
}  // namespace outlay
