#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

const FigureCase kPercent[] = {
    {"up 24% on the year", "percent[3,6) 24 up"},
    {"24 per cent of sales", "percent[0,11) 24"},
    {"fell 24%", "percent[5,8) -24 down"},
    {"down about 24 percent", "percent[11,21) -24 down about"},
    {"a 6% decline", "percent[2,4) -6 down"},
    {"rates 24% lower than in May", "percent[6,9) -24 down"},
    {"which fell 5.2%, 3.3% and 2.1%",
     "percent[11,15) -5.2 down; percent[17,21) -3.3 down; percent[26,30) -2.1 down"},
    {"growth of 5% to 7%", "percent[10,18) 5..7 up"},
    {"margin of 25-35%", "percent[10,16) 25..35"},
    {"an operating margin of 72%", "percent[23,26) 72"},
    {"it cut its workforce by roughly four percent", "percent[32,44) -4 down about"},
    {"增长２４％", "percent[6,15) 24 up"},
    {"百分之二十四", "chinese-percent[0,18) 24 percent"},
    {"同比下降24%", "percent[12,15) -24 down"},
    {"跌超4%", "percent[6,8) ..-4 down over"},
    {"营收至少增长5%", "percent[18,20) 5.. up at-least"},
    {"市场份额由41%降至33%", "percent[15,18) 41; percent[24,27) 33"},
    {"24%的降幅", "percent[0,3) -24 down"},
    {"printf(\"%d\") and 24 of them", ""},
    {"per cent signs", ""},
};

TEST(Percent, ReadsEachSpelling) { expect_figures(kPercent); }

const FigureCase kPercentagePoint[] = {
    {"margins up 130 basis points", "percentage-point[11,27) 1.3 pp change up"},
    {"a 2.2 percentage point gain", "percentage-point[2,22) 2.2 pp change up"},
    {"+260 bps YoY", "percentage-point[0,8) 2.6 pp change up"},
    {"down 80 bps", "percentage-point[5,11) -0.8 pp change down"},
    {"提高了2个百分点", "percentage-point[9,22) 2 pp change up"},
    {"环比下降4.9pct", "percentage-point[12,18) -4.9 pp change down"},
    {"200个基点", "percentage-point[0,12) 2 pp change"},
    {"the top 3 points", ""},
};

TEST(PercentagePoint, ReadsEachSpelling) { expect_figures(kPercentagePoint); }

const FigureCase kChinesePercent[] = {
    {"占百分之三点五", "chinese-percent[3,21) 3.5 percent"},
    {"百分之五", "chinese-percent[0,12) 5 percent"},
    {"百分比", ""},
};

TEST(ChinesePercent, ReadsEachSpelling) { expect_figures(kChinesePercent); }

}  // namespace
}  // namespace outlay
