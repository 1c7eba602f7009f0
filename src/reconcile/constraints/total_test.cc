#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
meta+oracle capex 30bn USD Q1:y actual
meta capex 20bn USD Q1:y actual
oracle capex 9.8bn USD Q1:y actual
)",
     R"(
closes: Meta + Oracle, first quarter, year ?: $20bn + $9.8bn = $29.8bn (29.25-30.35), stated $30bn
)"},
    {R"(doc a
meta+oracle capex 50bn USD Q1:y actual
meta capex 20bn USD Q1:y actual
oracle capex 9.8bn USD Q1:y actual
)",
     R"(
fails: Meta + Oracle, first quarter, year ?: $20bn + $9.8bn = $29.8bn (29.25-30.35), stated $50bn
)"},
    {R"(doc a
meta+oracle capex 30.0bn USD Q1:y actual
meta capex 20.5bn USD Q1:y actual
)",
     R"(
follows: Oracle, first quarter, year ?: $30bn - $20.5bn = $9.5bn (9.4-9.6)
)"},
    {R"(doc a
apple+meta+oracle capex 60bn USD 2023 actual
meta capex 28bn USD 2023 actual
)",
     R"(
skipped: Apple, Meta and Oracle, 2023: stated $60bn, and of 3 members 1 are told
)"},
    {R"(doc a
group:three capex 60bn USD 2023 actual
meta capex 28bn USD 2023 actual
amazon capex 20bn USD 2023 actual
oracle capex 12bn USD 2023 actual
)",
     R"(
closes: Amazon + Meta + Oracle, 2023: $20bn + $28bn + $12bn = $60bn (58.5-61.5), stated $60bn {complete list}
)"},
    {R"(doc a
meta+oracle capex 30bn USD Q1:y actual
meta capex 20bn USD Q1:y plan
oracle capex 9.8bn USD Q2:y actual
)",
     R"(
skipped: Meta and Oracle, first quarter, year ?: stated $30bn, and of 2 members none is told
)"},
    {R"(doc a
group:others capex 30bn USD Q1:y actual
meta capex 20bn USD Q1:y actual
)",
     ""},
    {R"(doc a
baidu+tencent capex 28bn CNY 2025 actual
baidu+tencent capex 4.0bn USD 2025 actual again
baidu capex 1.0bn USD 2025 actual
tencent capex 21bn CNY 2025 actual
)",
     R"(
closes: Baidu + Tencent, 2025: $1bn x 7 + 21bn yuan = 28bn yuan (27-29.1), stated 28bn yuan
)"},
};

TEST(Total, IsTheSumOfItsMembers) {
  test::expect_findings("total", kCases);
}

}  // namespace
}  // namespace outlay
