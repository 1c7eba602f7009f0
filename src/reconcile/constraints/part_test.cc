#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
stargate capex 100bn USD - plan
stargate capex 500bn USD 2025..2028 possible
)",
     R"(
follows: Stargate: $100bn (plan) is 20% of $500bn, 2025 to 2028 (possible) {part of the whole}
)"},
    {R"(doc a
meta capex 60bn USD 2025 plan
meta capex 600bn USD 2025..2028 plan
)",
     R"(
follows: Meta: $60bn (plan) is 10% of $600bn, 2025 to 2028 (plan) {part of the whole}
)"},
    {R"(doc a
meta capex 60bn USD 2024 plan
meta capex 600bn USD 2025..2028 plan
)",
     ""},
    {R"(doc a
meta capex 60bn USD - plan
oracle capex 500bn USD 2025..2028 possible
)",
     ""},
    {R"(doc a
meta capex 60bn USD - plan
doc b
meta capex 500bn USD 2025..2028 possible
)",
     ""},
};

TEST(Part, OfSomethingLarger) {
  test::expect_findings("part", kCases);
}

}  // namespace
}  // namespace outlay
