#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
amazon revenue 30bn USD Q2:2025 actual segment=cloud
amazon revenue 160bn USD Q2:2025 actual
)",
     R"(
follows: Amazon cloud revenue, second quarter 2025: $30bn / $160bn = 18.75% of the whole
)"},
    {R"(doc a
amazon revenue 300bn USD Q2:2025 actual segment=cloud
amazon revenue 160bn USD Q2:2025 actual
)",
     R"(
fails: Amazon cloud revenue, second quarter 2025: $300bn / $160bn = 187.5%, more than the whole
)"},
    {R"(doc a
amazon revenue 30bn USD Q2:2025 actual segment=cloud
amazon revenue 160bn USD Q1:2025 actual
)",
     ""},
};

TEST(Segment, IsAtMostTheWhole) {
  test::expect_findings("segment", kCases);
}

}  // namespace
}  // namespace outlay
