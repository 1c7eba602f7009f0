#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
alibaba revenue +13% - actual segment=cloud
microsoft revenue +30% - actual segment=cloud
alphabet revenue +30% - actual segment=cloud
)",
     R"(
follows: revenue of cloud, no period given: Alibaba +13%, Alphabet and Microsoft +30%, 17 points apart, 2.31x as much
)"},
    {R"(doc a
alibaba revenue +2% - actual segment=cloud
microsoft revenue -5% - actual segment=cloud
)",
     R"(
follows: revenue of cloud, no period given: Microsoft -5%, Alibaba +2%, 7 points apart
)"},
    {R"(doc a
alibaba revenue +13% - actual segment=cloud
microsoft revenue +30% - actual segment=ads
)",
     ""},
    {R"(doc a
alibaba revenue +13% - actual segment=cloud
doc b
microsoft revenue +30% - actual segment=cloud
)",
     ""},
};

TEST(GrowthGap, SideBySide) {
  test::expect_findings("growth-gap", kCases);
}

}  // namespace
}  // namespace outlay
