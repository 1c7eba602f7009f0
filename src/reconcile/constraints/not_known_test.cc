#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
meta capex 15bn USD H1:y actual
)",
     R"(
not-known: the year of a: it gives none
)"},
    {R"(doc a published=2025-07-30
meta capex 15bn USD H1:y actual
)",
     ""},
    {R"(doc a
meta capex 15bn USD H1:2025 actual
)",
     ""},
};

TEST(NotKnown, YearsAndDays) {
  test::expect_findings("year", kCases);
}

const ConstraintCase kDays[] = {
    {R"(doc a
meta share-price +20% ytd:2025 actual base=ytd
)",
     R"(
not-known: the day of a, on which its moves to date end
)"},
    {R"(doc a published=2025-07-30
meta share-price +20% ytd:2025 actual base=ytd
)",
     ""},
};

TEST(NotKnown, TheDayOnWhichAMoveEnds) { test::expect_findings("day", kDays); }

}  // namespace
}  // namespace outlay
