#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
meta capex 40bn USD 2024 plan
meta capex 39bn USD 2024 actual
)",
     R"(
follows: Meta capex, 2024: planned $40bn, done $39bn, 97.5%
)"},
    {R"(doc a
meta capex 40bn USD 2024 plan
meta capex 39bn USD 2023 actual
)",
     ""},
};

TEST(Outcome, OfAPlan) {
  test::expect_findings("outcome", kCases);
}

}  // namespace
}  // namespace outlay
