#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
alibaba capex 23bn CNY H1:y actual
tencent capex 23bn CNY H1:y actual
alibaba+tencent capex 23bn CNY H1:y-1 actual
)",
     R"(
same-number: 23bn yuan is 3 things in a: Alibaba capex, first half, year ?, actual; Tencent capex, first half, year ?, actual; Alibaba and Tencent capex, first half, the year before, actual
)"},
    {R"(doc a
alibaba capex 23bn CNY H1:y actual
alibaba capex 23bn CNY H1:y actual
)",
     ""},
    {R"(doc a
alibaba capex 23bn CNY H1:y actual
tencent capex 23bn USD H1:y actual
)",
     ""},
    {R"(doc a
alibaba revenue +23% H1:y actual
tencent revenue +23% H1:y actual
)",
     ""},
};

TEST(SameNumber, SeveralThings) {
  test::expect_findings("same-number", kCases);
}

}  // namespace
}  // namespace outlay
