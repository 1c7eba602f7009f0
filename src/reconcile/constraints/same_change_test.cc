#include "support/reconcile_case.h"

namespace outlay {
namespace {

using test::ConstraintCase;

const ConstraintCase kCases[] = {
    {R"(doc a
meta share-price ~+80% ytd:2025 actual base=ytd
meta share-price +80.3% ytd:2025 actual base=ytd
)",
     R"(
agrees: Meta share-price, 2025 to date: +80% (a) and +80.3% (a) agree
)"},
    {R"(doc a
meta share-price +80.3% 2025 actual base=ytd
meta share-price ~+80% ytd:2025 actual base=ytd
)",
     R"(
agrees: Meta share-price, 2025: +80.3% (a) and +80% (a) agree
)"},
    {R"(doc a
meta revenue +22% Q2:2025 actual base=yoy
doc b
meta revenue +16% Q2:2025 actual base=yoy
)",
     R"(
differs: Meta revenue, second quarter 2025: +22% (a) and +16% (b) [not known]
)"},
    {R"(doc a
alibaba revenue +6% Q2:y actual base=yoy segment=cloud
doc b
alibaba revenue +13% - actual segment=cloud
)",
     R"(
skipped: Alibaba cloud revenue, second quarter, year ?: +6% (a) and +13% (b): no conflict shows
)"},
    {R"(doc a
alibaba revenue +6% Q2:2025 actual base=yoy
alibaba revenue +100% Q2:2025 actual base=yoy
)",
     R"(
skipped: Alibaba revenue, second quarter 2025: +6% (a) and +100% (a): no conflict shows
)"},
    {R"(doc a
meta share-price +60% ytd:2025 actual base=ytd
doc b
meta share-price +80% ytd:2025 actual base=ytd
)",
     ""},
    {R"(doc a
meta revenue +22% Q2:2025 actual base=yoy segment=ai
doc b
meta revenue +16% Q2:2025 actual base=yoy segment=cloud
)",
     ""},
};

TEST(SameChange, InTwoWordings) {
  test::expect_findings("same-change", kCases);
}

}  // namespace
}  // namespace outlay
