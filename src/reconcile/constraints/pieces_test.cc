#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
group:chinese-companies units >1m count - estimate item=h20
nvidia price 12000..13000 USD/count - estimate item=h20
alibaba+baidu capex 50bn CNY H1:y actual
alibaba+baidu capex 7bn USD H1:y actual again
amazon+meta capex 106bn USD H1:y actual
)",
     R"(
follows: Chinese companies h20: over 1m pieces x $12,000 to $13,000 = over $12bn to $13bn (over 85.7bn yuan to 92.9bn yuan at 7.143), over 1.71x the 50bn yuan that Alibaba and Baidu spent in first half, year ?; it is for all who buy
)"},
    {R"(doc a
meta units 100000 count - plan item=h100
nvidia price 30000 USD/count - actual item=h100
)",
     R"(
follows: Meta h100: 100,000 pieces x $30,000 = $3bn
)"},
    {R"(doc a
meta units 100000 count - plan item=h100
nvidia price 30000 USD/count - actual item=b200
)",
     ""},
    {R"(doc a
meta units 100000 count - plan item=h100
doc b
nvidia price 30000 USD/count - actual item=h100
)",
     ""},
};

TEST(Pieces, TimesPrice) {
  test::expect_findings("pieces", kCases);
}

}  // namespace
}  // namespace outlay
