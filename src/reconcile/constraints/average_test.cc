#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
amazon+meta+oracle capex 90bn USD H1:y actual
)",
     R"(
follows: Amazon, Meta and Oracle, first half, year ?: $90bn / 3 = $30bn each, on average
)"},
    {R"(doc a
amazon+meta+oracle capex 90bn USD H1:y actual
meta capex 40bn USD H1:y actual
)",
     ""},
    {R"(doc a
meta capex 40bn USD H1:y actual
)",
     ""},
};

TEST(Average, OfATotalWhoseMembersAreNotTold) {
  test::expect_findings("average", kCases);
}

}  // namespace
}  // namespace outlay
