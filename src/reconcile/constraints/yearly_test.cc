#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
alibaba capex 380bn CNY 2025..2027 plan
alibaba capex 52.4bn USD 2025..2027 plan again
)",
     R"(
follows: Alibaba, 2025 to 2027 (plan): 380bn yuan / 3 = 126.7bn yuan a year ($17.5bn) {even years}
)"},
    {R"(doc a
alibaba capex >40bn USD y..y+2 estimate by=jefferies
)",
     R"(
follows: Alibaba, 3 years from year ? (estimate): over $40bn / 3 = over $13.3bn a year {even years}
)"},
    {R"(doc a
alibaba capex 380bn CNY 2025 plan
)",
     ""},
};

TEST(Yearly, PartOfAPlanOverYears) {
  test::expect_findings("yearly", kCases);
}

const ConstraintCase kPace[] = {
    {R"(doc a
tencent capex 90bn CNY 2025..2027 plan
tencent capex 10bn CNY H1:y actual
)",
     R"(
follows: Tencent's plan of 90bn yuan is 30bn yuan a year, 1.5x (1.42-1.59) 2 x 10bn yuan (first half, year ?) {even pace} {even years}
)"},
    {R"(doc a
tencent capex 90bn CNY 2025..2027 plan
baidu capex 10bn CNY H1:y actual
)",
     ""},
};

TEST(Yearly, AgainstItsOwnPace) { test::expect_findings("yearly-pace", kPace); }

}  // namespace
}  // namespace outlay
