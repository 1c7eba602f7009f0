#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

const FigureCase kMultiple[] = {
    {"trades at 25 times earnings", "multiple[10,18) 25 x"},
    {"10x EBITDA", "multiple[0,3) 10 x"},
    {"grew 4x year over year or 7.5x from 2022",
     "multiple[5,7) 300 percent change up; multiple[26,30) 650 percent change up"},
    {"35 times more than last year", "multiple[0,8) 3400 percent change up"},
    {">2x 2025 spend", "multiple[1,3) 100.. percent change up over"},
    {"the MI300X chip", ""},
    {"an 8x8 grid", ""},
    {"it failed three times a day", ""},
    {"同比增长1.4倍", "multiple[12,18) 140 percent change up"},
    {"增超四倍", "multiple[6,12) 400.. percent change up over"},
    {"去年同期的20倍", "multiple[15,20) 1900 percent change up"},
    {"是对手增幅的三倍", "multiple[18,24) 3 x"},
    {"市销率3倍至4倍", "multiple[9,20) 3..4 x"},
    {"翻了三倍", "multiple[6,12) 200 percent change up"},
    {"营业收入翻一倍", "growth-word[12,21) 100 percent change up"},
    {"倍感压力", ""},
};

TEST(Multiple, ReadsEachSpelling) { expect_figures(kMultiple); }

const FigureCase kFold[] = {
    {"orders rise nearly sevenfold", "fold[19,28) 600 percent change up nearly"},
    {"a 10-fold jump", "fold[2,9) 900 percent change up"},
    {"a three-fold increase", "fold[2,12) 200 percent change up"},
    {"the manifold and the billfold", ""},
};

TEST(Fold, ReadsEachSpelling) { expect_figures(kFold); }

}  // namespace
}  // namespace outlay
