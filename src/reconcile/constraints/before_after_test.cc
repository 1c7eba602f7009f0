#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
alibaba market-value >+120bn USD ytd:2025 actual base=ytd
alibaba share-price +60% ytd:2025 actual base=ytd
)",
     R"(
follows: Alibaba market-value, 2025 to date: over $120bn at +60% is over $200bn before, over $320bn after {same account}
)"},
    {R"(doc a
meta revenue +3.0bn USD Q2:2025 actual base=yoy
meta revenue +12% Q2:2025 actual base=yoy
)",
     R"(
follows: Meta revenue, second quarter 2025: $3bn at +12% is $25bn before, $28bn after
)"},
    {R"(doc a
meta revenue +3.0bn USD Q2:2025 actual base=yoy
meta revenue +12% Q1:2025 actual base=yoy
)",
     ""},
};

TEST(BeforeAfter, OfAnAbsoluteChange) {
  test::expect_findings("before-after", kCases);
}

}  // namespace
}  // namespace outlay
