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
follows: CNY for one USD in a: 7.252 (7.235-7.268)
)"},
    {R"(doc a
alibaba capex 7bn USD - plan
alibaba capex 50bn CNY - plan again
)",
     R"(
follows: CNY for one USD in a: 7.143 (6.6-7.769)
)"},
    {R"(doc a
alibaba capex 380bn CNY 2025 plan
alibaba capex 5.24bn USD 2025 plan again
)",
     R"(
fails: CNY for one USD in a: 72.519 (72.355-72.684), which no day of that time had
)"},
    {R"(doc a
alibaba capex >380bn CNY 2025 plan
alibaba capex >52bn USD 2025 plan again
)",
     ""},
};

TEST(CurrencyPair, ImpliesARate) {
  const TableSet tables;
  const RateTable rates(tables);
  test::expect_findings("pair", kCases, &rates);
}

}  // namespace
}  // namespace outlay
