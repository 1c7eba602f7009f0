#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
meta capex 22.7bn USD 2026 plan
meta capex ~23bn USD 2026 plan
)",
     R"(
agrees: Meta capex, 2026: $22.7bn (a) and $23bn (a) fit
)"},
    {R"(doc a published=2025-02-01
meta capex 60bn USD 2025 plan
doc b published=2025-05-01
meta capex 66bn USD 2025 plan
)",
     R"(
differs: Meta capex, 2025: $60bn (a), $66bn (b): 10% apart [revised since]
)"},
    {R"(doc a
meta revenue 47.5bn USD Q2:2025 actual
doc b
meta revenue 475bn USD Q2:2025 actual
)",
     R"(
differs: Meta revenue, second quarter 2025: $47.5bn (a), $475bn (b): 900% apart [unit slip]
)"},
    {R"(doc a
meta revenue 47.5bn USD Q2:2025 actual
doc b
meta revenue 39.1bn USD Q2:2025 actual
doc c
meta revenue 39.1bn USD Q2:2024 actual
)",
     R"(
differs: Meta revenue, second quarter 2025: $47.5bn (a), $39.1bn (b): 21.5% apart [another year]
)"},
    {R"(doc a
meta revenue 47.5bn USD Q2:2025 actual
doc b
meta revenue 46.2bn USD Q2:2025 actual sure=400
)",
     R"(
differs: Meta revenue, second quarter 2025: $47.5bn (a), $46.2bn (b): 2.8% apart [read wrongly]
)"},
    {R"(doc a
meta revenue 47.5bn USD Q2:2025 actual
doc b
meta revenue 46.2bn USD Q2:2025 actual
)",
     R"(
differs: Meta revenue, second quarter 2025: $47.5bn (a), $46.2bn (b): 2.8% apart [not known]
)"},
    {R"(doc a
tencent capex 10bn CNY 2025 actual
tencent capex 1.40bn USD 2025 actual again
doc b
tencent capex 71bn CNY 2025 actual
)",
     R"(
differs: Tencent capex, 2025: 10bn yuan (a), 71bn yuan (b): 610% apart [yuan for dollars]
)"},
    {R"(doc a
openai funding 6.6bn USD 2024 actual
openai funding 10bn USD 2024 actual
)",
     ""},
    {R"(doc a
meta capex 10bn USD 2025 plan for=power
meta capex 66bn USD 2025 plan for=chips
)",
     ""},
    {R"(doc a
meta capex >60bn USD 2025 plan
doc b
meta capex 66bn USD 2025 plan
)",
     R"(
agrees: Meta capex, 2025: $66bn (b) and over $60bn (a) fit
)"},
};

TEST(Level, ToldTwice) {
  test::expect_findings("level", kCases);
}

}  // namespace
}  // namespace outlay
