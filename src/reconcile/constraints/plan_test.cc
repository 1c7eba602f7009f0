#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
amazon capex 100bn USD 2025 plan
doc b
amazon capex 105bn USD y plan
)",
     R"(
differs: Amazon's plan: $100bn, 2025 (a), $105bn, year ? (b): 5% apart, if b means 2025 [not known] {same year}
)"},
    {R"(doc a
amazon capex 100bn USD 2025 plan
doc b published=2025-02-06
amazon capex 105bn USD y plan
)",
     ""},
    {R"(doc a
alibaba capex 380bn CNY 2025..2027 plan
alibaba capex 52.4bn USD 2025..2027 plan again
doc b
alibaba capex 53bn USD - plan
)",
     R"(
differs: Alibaba's plan: $52.4bn, 2025 to 2027 (a), $53bn, no period given (b): 1.1% apart, if both are one plan [another day's rate] [rounding] {same period}
)"},
    {R"(doc a
tencent capex 90.0bn CNY 2025 plan
doc b
tencent capex 90bn CNY - plan
)",
     R"(
agrees: Tencent's plan: 90bn yuan, 2025 (a), 90bn yuan, no period given (b): they fit, if both are one plan {same period}
)"},
    {R"(doc a
tencent capex 90bn CNY 2025 plan
doc b
tencent capex 30bn CNY - plan
)",
     ""},
    {R"(doc a
tencent capex 90bn CNY 2025 plan
doc b
baidu capex 91bn CNY - plan
)",
     ""},
    {R"(doc a
tencent capex 90bn CNY 2025 plan
doc b
tencent capex 91bn CNY y actual
)",
     ""},
};

TEST(Plan, InOtherWords) {
  const TableSet tables;
  const RateTable rates(tables);
  test::expect_findings("plan", kCases, &rates);
}

}  // namespace
}  // namespace outlay
