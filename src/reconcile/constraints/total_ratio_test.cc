#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
alibaba+baidu capex 50bn CNY H1:y actual
alibaba+baidu capex 7bn USD H1:y actual again
amazon+meta capex 106bn USD H1:y actual
)",
     R"(
follows: Amazon and Meta / Alibaba and Baidu, first half, year ?: $106bn / $7bn = 15.1x (14.1-16.4)
)"},
    {R"(doc a
alibaba+baidu capex 50bn CNY H1:y actual
amazon+meta capex 106bn USD H1:y actual
)",
     ""},
    {R"(doc a
alibaba+baidu capex 7bn USD H1:y actual
doc b
amazon+meta capex 106bn USD H1:y actual
)",
     ""},
    {R"(doc a
alibaba+baidu capex 7bn USD H1:y actual
amazon+meta capex 106bn USD H1:y plan
)",
     ""},
};

TEST(TotalRatio, InOneReport) {
  test::expect_findings("total-ratio", kCases);
}

}  // namespace
}  // namespace outlay
