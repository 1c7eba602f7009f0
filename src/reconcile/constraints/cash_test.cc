#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
bytedance capex 160bn CNY 2026 plan
bytedance capex 22.7bn USD 2026 plan again
doc b
bytedance cash >50bn USD - actual
)",
     R"(
follows: Bytedance's cash, over $50bn, is over 2.2x its plan of $22.7bn for 2026
)"},
    {R"(doc a
meta capex 66bn USD 2025 plan
oracle cash 50bn USD - actual
)",
     ""},
    {R"(doc a
meta capex 66bn USD 2025 actual
meta cash 50bn USD - actual
)",
     ""},
};

TEST(Cash, AgainstAPlan) {
  test::expect_findings("cash", kCases);
}

}  // namespace
}  // namespace outlay
