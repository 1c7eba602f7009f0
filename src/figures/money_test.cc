#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

const FigureCase kMoney[] = {
    {"Alibaba spent 23 billion yuan in the half.", "money[14,29) 23000000000 CNY"},
    {"It will invest $52.4 billion (380 billion yuan).",
     "money[15,28) 52400000000 USD; money[30,46) 380000000000 CNY"},
    {"a US$9.3 billion plan", "money[2,16) 9300000000 USD"},
    {"HK$5.2bn and NT$1.55 trillion and A$20m",
     "money[0,8) 5200000000 HKD; money[13,29) 1550000000000 TWD; money[34,39) 20000000 AUD"},
    {"Rs 15,000 crore over five years", "money[0,15) 150000000000 INR"},
    {"₹1.2 lakh crore of orders", "money[0,17) 1200000000000 INR"},
    {"about €7.5bn in chips", "money[6,14) 7500000000 EUR about"},
    {"£735m for the site", "money[0,6) 735000000 GBP"},
    {"earned 80 cents a share", "money[7,15) 0.8 USD"},
    {"sold at 470 pence", "money[8,17) 4.7 GBP"},
    {"cash of RMB 21,407M", "money[8,19) 21407000000 CNY"},
    {"RMB (12,345)M in free cash flow", "money[0,13) -12345000000 CNY"},
    {"revenue of 1.02 trillion yen", "money[11,28) 1020000000000 JPY"},
    {"$4.25 billion ±$300 million", "money[0,28) 3950000000..4550000000 USD"},
    {"revenue of $8.4B (+/- $250M)", "money[11,28) 8150000000..8650000000 USD"},
    {"a $1 billionfor the fund", "money[2,12) 1000000000 USD"},
    {"on a $5 billion round", "money[5,15) 5000000000 USD"},
    {"the deal is worth one trillion dollars", "money[18,38) 1000000000000 USD"},
    {"**\\$400B+** next year", "money[3,9) 400000000000.. USD over"},
    {"a $ sign and 5 alone", ""},
    {"he paid with a fiver, not 5 dollar-cost", "money[26,34) 5 USD"},
    {"the G&A $22.0M line", "money[8,14) 22000000 USD"},
    {"Yen: ¥600B in sales in Japan", "money[5,11) 600000000000 JPY"},
    {"Y640.50 billion in Japan", "money[0,15) 640500000000 JPY"},
    {"全年资本开支800亿元", "money[18,27) 80000000000 CNY"},
    {"全年收入52億元(單位：美元，下同)", "money[12,20) 5200000000 USD"},
    {"人民币433亿元，同比增长5.6%", "money[0,18) 43300000000 CNY; percent[33,37) 5.6 up"},
    {"约1.37万亿元人民币", "money[3,25) 1370000000000 CNY about"},
    {"净利润-9.4亿美元", "money[9,22) -940000000 USD"},
    {"斥资3000万港元", "money[6,19) 30000000 HKD"},
    {"募资320万亿韩元", "money[6,21) 320000000000000 KRW"},
    {"每股收益2.46美元", "money[12,22) 2.46 USD"},
    {"元旦期间共有3天", ""},
    {"美元走强", ""},
};

TEST(Money, ReadsEachSpelling) { expect_figures(kMoney); }

const FigureCase kPrice[] = {
    {"chips at $30,000 each", "price[9,16) 30000 USD/count"},
    {"$2 per hour", "price[0,2) 2 USD/count"},
    {"a $25/month plan", "price[2,5) 25 USD/count"},
    {"$0.40 per million tokens", "price[0,5) 0.4 USD/count"},
    {"$1.25 per 1M input tokens", "price[0,5) 1.25 USD/count"},
    {"sold for $250,000 a rack", "price[9,17) 250000 USD/count"},
    {"$200 million per year on chips", "money[0,12) 200000000 USD"},
    {"$5 a share", "money[0,2) 5 USD"},
    {"每小时约6美元", "price[12,19) 6 USD/count about"},
    {"每颗2.5万美元", "price[6,18) 25000 USD/count"},
    {"每股收益3.15美元", "money[12,22) 3.15 USD"},
};

TEST(Price, ReadsEachSpelling) { expect_figures(kPrice); }

}  // namespace
}  // namespace outlay
