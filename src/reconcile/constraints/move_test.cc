#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
alibaba share-price +60% ytd:2025 actual base=ytd
doc b
alibaba share-price +80.3% ytd:2025 actual base=ytd
alibaba share-price ~+80% ytd:2025 actual base=ytd
)",
     R"(
follows: Alibaba share-price, 2025 to date: +60% (a) and +80.3% (b) are other days; +12.7% (12.3-13.1) lies between {same listing}
)"},
    {R"(doc a
alibaba share-price +60% ytd:2025 actual base=ytd
doc b
alibaba share-price +80.3% ytd:2024 actual base=ytd
)",
     ""},
    {R"(doc a
alibaba share-price +60% ytd:2025 actual base=ytd
baidu share-price +80.3% ytd:2025 actual base=ytd
)",
     ""},
};

TEST(Move, BetweenTwoDays) {
  test::expect_findings("move", kCases);
}

}  // namespace
}  // namespace outlay
