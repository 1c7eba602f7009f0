#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a publisher=scmp
alibaba capex 380bn CNY 2025..2027 plan
)",
     R"(
marked: a: Scmp, owned by Alibaba, whose plan it reports
)"},
    {R"(doc a publisher=house-paper
tencent revenue 161bn CNY Q2:2024 actual
)",
     R"(
marked: a: House Paper, owned by Tencent, on whom it reports
)"},
    {R"(doc a publisher=scmp
meta capex 66bn USD 2025 plan
)",
     ""},
    {R"(doc a publisher=other
alibaba capex 380bn CNY 2025..2027 plan
)",
     ""},
};

TEST(Publisher, OwnedByWhomItReportsOn) {
  test::expect_findings("publisher", kCases);
}

}  // namespace
}  // namespace outlay
