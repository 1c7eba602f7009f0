#include <gtest/gtest.h>

#include "support/figure_lines.h"

namespace outlay {
namespace {

const FigureCase kPower[] = {
    {"a 500 MW site", "power[2,8) 500 MW"},
    {"1.4GW campus", "power[0,5) 1400 MW"},
    {"800 megawatts to 1 gigawatt", "power[0,27) 800..1000 MW"},
    {"half a gigawatt of load", "power[0,15) 500 MW"},
    {"315兆瓦", "power[0,9) 315 MW"},
    {"3.2GW能源", "power[0,5) 3200 MW"},
    {"near its 52w low", ""},
};

TEST(Power, ReadsEachSpelling) { expect_figures(kPower); }

const FigureCase kEnergy[] = {
    {"620 TWh by 2030", "energy[0,7) 620000000 MWh"},
    {"518 terawatt-hours (TWh)", "energy[0,24) 518000000 MWh"},
    {"3,870 billion kWh", "energy[0,17) 3870000000 MWh"},
    {"用电1300亿千瓦时", "energy[6,22) 130000000 MWh"},
    {"百度和一度", ""},
};

TEST(Energy, ReadsEachSpelling) { expect_figures(kEnergy); }

const FigureCase kCompute[] = {
    {"12EFLOPS的算力", "compute[0,8) 12 EFLOPS"},
    {"290TFLOPS", "compute[0,9) 0.00029 EFLOPS"},
    {"每秒1200亿亿次", "compute[6,19) 12 EFLOPS"},
    {"100 petaflops", "compute[0,13) 0.1 EFLOPS"},
};

TEST(Compute, ReadsEachSpelling) { expect_figures(kCompute); }

}  // namespace
}  // namespace outlay
