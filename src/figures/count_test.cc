#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

const FigureCase kCount[] = {
    {"300,000 H20 units", "count[0,7) 300000"},
    {"a 100,000-GPU site", "count[2,9) 100000"},
    {"three new data centers", "count[0,5) 3"},
    {"50k each to the states", "count[0,3) 50000"},
    {"600+ in Virginia", "count[0,4) 600.. over"},
    {"up to 10 quantum computers", "count[6,8) ..10 up-to"},
    {"4M users", "count[0,2) 4000000"},
    {"48万颗", "count[0,8) 480000"},
    {"约2,000張H800", "count[3,11) 2000 about"},
    {"3000余台", "count[0,10) 3000 more"},
    {"数亿用户", "count[0,6) 100000000.. several"},
    {"上千名工人", "count[0,9) 1000.. upward"},
    {"新增200台~300", "count[6,16) 200..300"},
    {"2台~6w", "count[0,6) 2..6"},
    {"六家公司", "count[0,6) 6"},
    {"两年后", ""},
    {"第三家公司", ""},
    {"5月3日", ""},
    {"3个月", ""},
    {"the H100 and GPT-4", ""},
    {"Qwen 2.5 and Llama 3 models", ""},
    {"page 12 of 30", ""},
    {"March 3 sales", ""},
    {"in 2025 chip sales rose", ""},
    {"for 20 years", ""},
    {"call +1 (555) 123-4567", ""},
    {"192.168.1.2 servers", ""},
    {"at 10:30 today", ""},
    {"12 Main Street", ""},
    {"version 2.0 users", ""},
    {"the Big Four companies", ""},
    {"https://x.com/2025/10/20-deals", ""},
    {"256GB of memory", ""},
    {"a 5G phone", ""},
    {"No. 1 rank and top 10 list", ""},
    {"1. Revenue grew", ""},
    {"a 30-year-old", ""},
    {"footnote [3] says", ""},
    {"ISO 4217 codes", ""},
    {"a 4 nm node", ""},
};

TEST(Count, ReadsEachSpelling) { expect_figures(kCount); }

}  // namespace
}  // namespace outlay
