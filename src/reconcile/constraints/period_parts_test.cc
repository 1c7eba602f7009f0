#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
meta capex 10.0bn USD Q1:2025 actual
meta capex 12.0bn USD Q2:2025 actual
)",
     R"(
follows: Meta capex, first half 2025: $10bn + $12bn = $22bn (21.9-22.1)
)"},
    {R"(doc a
meta capex 10.0bn USD Q1:y actual
meta capex 12.0bn USD Q2:y actual
meta capex 22bn USD H1:y actual
)",
     R"(
closes: Meta capex, first half, year ?: $10bn + $12bn = $22bn (21.9-22.1), stated $22bn
)"},
    {R"(doc a
meta capex 10.0bn USD H1:2025 actual
meta capex 12.0bn USD H2:2025 actual
meta capex 30bn USD 2025 actual
)",
     R"(
fails: Meta capex, 2025: $10bn + $12bn = $22bn (21.9-22.1), stated $30bn
)"},
    {R"(doc a
meta capex 10.0bn USD H1:2025 actual
meta capex 30bn USD 2025 actual
)",
     R"(
follows: Meta capex, second half 2025: $30bn - $10bn = $20bn (19.45-20.55)
)"},
    {R"(doc a
meta cash 10.0bn USD Q1:2025 actual
meta cash 12.0bn USD Q2:2025 actual
)",
     ""},
    {R"(doc a
meta capex 10.0bn USD Q1:2025 actual
meta capex 12.0bn USD Q2:2025 plan
)",
     ""},
};

TEST(PeriodParts, AddUp) {
  test::expect_findings("period-parts", kCases);
}

}  // namespace
}  // namespace outlay
