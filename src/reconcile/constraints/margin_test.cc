#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
nvidia profit 22bn USD Q1:2025 actual
nvidia revenue 44bn USD Q1:2025 actual
nvidia margin 50% Q1:2025 actual ratio
)",
     R"(
closes: Nvidia margin, first quarter 2025: $22bn / $44bn = 50%, stated 50% {same account}
)"},
    {R"(doc a
nvidia profit 22bn USD Q1:2025 actual
nvidia revenue 44bn USD Q1:2025 actual
nvidia margin 72% Q1:2025 actual ratio
)",
     R"(
fails: Nvidia margin, first quarter 2025: $22bn / $44bn = 50%, stated 72% {same account}
)"},
    {R"(doc a
nvidia revenue 44bn USD Q1:2025 actual
nvidia margin 72% Q1:2025 actual ratio
)",
     ""},
};

TEST(Margin, IsProfitOverRevenue) {
  test::expect_findings("margin", kCases);
}

}  // namespace
}  // namespace outlay
