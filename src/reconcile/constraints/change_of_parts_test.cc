#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
meta+oracle capex 40bn USD 2025 actual
meta+oracle capex 20bn USD 2024 actual
meta+oracle capex +100% 2025 actual base=yoy
meta capex 30.2bn USD 2025 actual
oracle capex 10.1bn USD 2025 actual
meta capex 15.2bn USD 2024 actual
oracle capex 5.0bn USD 2024 actual
)",
     R"(
closes: Meta and Oracle, from the parts: $40.3bn / $20.2bn = 2x, +99.5% (98-101), stated +100%
)"},
    {R"(doc a
meta+oracle capex 40bn USD 2025 actual
meta+oracle capex 20bn USD 2024 actual
meta+oracle capex +100% 2025 actual base=yoy
)",
     ""},
};

TEST(ChangeOfParts, IsFinerThanTheTotals) {
  test::expect_findings("change-of-parts", kCases);
}

}  // namespace
}  // namespace outlay
