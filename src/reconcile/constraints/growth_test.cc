#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
bytedance capex 150bn CNY 2025 actual
bytedance capex 160bn CNY 2026 plan
)",
     R"(
follows: Bytedance capex, 2025 to 2026: 150bn yuan to 160bn yuan, +6.7% (6-7.4), 310bn yuan in both {base of another stance}
)"},
    {R"(doc a
meta capex 10bn USD H1:2024 actual
meta capex 15bn USD H1:2025 actual
)",
     R"(
follows: Meta capex, first half 2024 to first half 2025: $10bn to $15bn, +50% (38.1-63.2)
)"},
    {R"(doc a
meta capex 15bn USD y actual
meta capex 10bn USD y-1 actual
)",
     R"(
follows: Meta capex, the year before to year ?: $10bn to $15bn, +50% (38.1-63.2), $25bn in both
)"},
    {R"(doc a
meta capex 15bn USD 2025 actual
meta capex 10bn USD 2024 actual
meta capex +50% 2025 actual base=yoy
)",
     ""},
    {R"(doc a
meta capex 15bn USD 2025 actual
meta capex 10bn USD 2023 actual
)",
     ""},
};

TEST(Growth, OfConsecutiveYears) {
  test::expect_findings("growth", kCases);
}

}  // namespace
}  // namespace outlay
