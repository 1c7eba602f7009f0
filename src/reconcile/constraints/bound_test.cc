#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
alibaba capex 380bn CNY 2025..2027 plan
alibaba capex 52.4bn USD 2025..2027 plan again
doc b
alibaba capex >40bn USD y..y+2 estimate by=jefferies
)",
     R"(
agrees: Alibaba: Jefferies's estimate is over $40bn (over 290.1bn yuan at 7.252), the plan $52.4bn, 31% above it, if b means 2025: no conflict, an open lower bound [bound only] {same year}
)"},
    {R"(doc a
meta capex 66bn USD 2025 plan
meta capex <70bn USD 2025 estimate
)",
     R"(
agrees: Meta: an estimate is under $70bn, the plan $66bn, 5.7% below it: no conflict, an open upper bound [bound only]
)"},
    {R"(doc a
meta capex 66bn USD 2025 plan
meta capex 72bn USD 2025 estimate by=omdia
)",
     R"(
follows: Meta: Omdia's estimate is $72bn, the plan $66bn, 8.3% below it
)"},
    {R"(doc a
meta capex 66bn USD 2025 plan
meta capex >40bn USD 2026 estimate
)",
     ""},
};

TEST(Bound, BesideAPlan) {
  test::expect_findings("bound", kCases);
}

}  // namespace
}  // namespace outlay
