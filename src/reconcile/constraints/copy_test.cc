#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a | Oracle leased four more halls in Texas and said that its spending had doubled while Meta bought racks for a campus in Ohio this spring
meta capex 15bn USD H1:y actual
doc b | Oracle leased four more halls in Texas and said that its spending had doubled while Meta bought racks for a campus in Ohio this year
meta capex 15bn USD H1:y actual
)",
     R"(
marked: a and b count as one source: near-equal wording (95.4% of runs of four words, 1 of 1 facts)
)"},
    {R"(doc a | Oracle leased halls
meta capex 15bn USD H1:y actual
doc b | a quite different text of its own
meta capex 15bn USD H1:y actual
)",
     ""},
    {R"(doc a via=wire | one
meta capex 15bn USD H1:y actual
oracle capex 9bn USD H1:y actual
doc b via=wire | two
meta capex 15bn USD H1:y actual
oracle capex 9bn USD H1:y actual
)",
     R"(
marked: a and b count as one source: same named origin (2 of 2 facts)
)"},
};

TEST(Copy, CountsAsOneSource) {
  test::expect_findings("copy", kCases);
}

}  // namespace
}  // namespace outlay
