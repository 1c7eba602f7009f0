#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
meta capex +75% Q2:2025 actual base=yoy
meta capex 17bn USD Q2:2025 actual
)",
     R"(
follows: Meta, second quarter 2024: $17bn / 1.75 = $9.71bn (9.4-10)
)"},
    {R"(doc a
meta capex +100% 2026 plan base=yoy
meta capex 70bn USD 2025 plan
)",
     R"(
follows: Meta, 2026: $70bn x 2 = $140bn (138.7-141.4)
)"},
    {R"(doc a
meta capex +10% Q2:2025 actual base=qoq
meta capex 11bn USD Q2:2025 actual
meta capex 10bn USD Q1:2025 actual
)",
     R"(
closes: Meta: $11bn / $10bn = 1.1x, +10% (0-21.1), stated +10%
)"},
    {R"(doc a
meta capex +80% H1:y actual base=yoy
meta capex 11bn USD H1:y actual
meta capex 10.0bn USD H1:y-1 actual
)",
     R"(
fails: Meta: $11bn / $10bn = 1.1x, +10% (4.5-15.6), stated +80%
)"},
    {R"(doc a
meta capex >+100% H1:y actual base=yoy
meta capex 50bn USD H1:y actual
meta capex 23bn USD H1:y-1 actual
)",
     R"(
closes: Meta: $50bn / $23bn = 2.17x, +117% (111-124), stated over +100%
)"},
    {R"(doc a
meta capex +50% H1:y actual
meta capex 15bn USD H1:y actual
)",
     R"(
follows: Meta, first half, the year before: $15bn / 1.5 = $10bn (9.63-10.4) {year on year}
)"},
    {R"(doc a
meta capex +20% 2026 plan base=yoy
meta capex 50bn USD 2025 actual
)",
     R"(
follows: Meta, 2026: $50bn x 1.2 = $60bn (59.2-60.9) {base of another stance}
)"},
    {R"(doc a
meta capex >+50% 2025 actual base=yoy
meta capex 15bn USD 2025 actual
)",
     ""},
    {R"(doc a
meta share-price +50% ytd:2025 actual base=ytd
meta share-price 700 USD/count 2025-10-01 actual
)",
     ""},
    {R"(doc a
meta capex +50% - actual base=yoy
meta capex 15bn USD 2025 actual
)",
     ""},
};

TEST(Change, TiesTwoLevels) {
  test::expect_findings("change", kCases);
}

}  // namespace
}  // namespace outlay
