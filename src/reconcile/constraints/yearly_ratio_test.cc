#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
alibaba capex 52.4bn USD 2025..2027 plan
amazon capex 100bn USD 2025 plan
)",
     R"(
follows: Amazon's $100bn (2025) is 5.73x Alibaba's $17.5bn a year {even years}
)"},
    {R"(doc a
alibaba capex 52.4bn USD 2025..2027 plan
doc b
amazon capex 105bn USD y plan
)",
     R"(
follows: Amazon's $105bn (year ?) is 6.01x Alibaba's $17.5bn a year {even years} {same year}
)"},
    {R"(doc a
alibaba capex >40bn USD y..y+2 estimate by=jefferies
amazon capex 105bn USD y plan
)",
     R"(
follows: Amazon's $105bn (year ?) is under 7.88x Alibaba's over $13.3bn a year by Jefferies {even years}
)"},
    {R"(doc a
alibaba capex 52.4bn USD 2025..2027 plan
amazon capex 100bn USD 2023 plan
)",
     ""},
    {R"(doc a
alibaba capex 52.4bn USD 2025..2027 plan
alibaba capex 20bn USD 2025 plan
)",
     ""},
};

TEST(YearlyRatio, OfPlans) {
  test::expect_findings("yearly-ratio", kCases);
}

}  // namespace
}  // namespace outlay
