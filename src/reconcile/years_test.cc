#include "reconcile/years.h"

#include <gtest/gtest.h>

#include "support/reconcile_case.h"

namespace outlay {
namespace {

struct Case {
  const char* given;
  const char* want;  // the year of each document's y, and by what
};

const Case kCases[] = {
    {R"(doc a
meta capex 15bn USD H1:y actual
)",
     "a: unbound"},
    {R"(doc a published=2025-02-25
meta capex 15bn USD H1:y-1 actual
)",
     "a: 2025 published 2025-02-25"},
    // a dated claim that says the same, to three digits
    {R"(doc a
meta capex 17.2bn USD Q2:y actual
doc b
meta capex 17.2bn USD Q2:2025 actual
)",
     "a: 2025 says the same as b, which is dated {a means 2025}"},
    {R"(doc a
meta capex 17.2bn USD Q2:y-1 actual
doc b
meta capex 17.2bn USD Q2:2025 actual
)",
     "a: 2026 says the same as b, which is dated {a means 2026}"},
    // two digits are no sign; twice over they are
    {R"(doc a
meta capex 17bn USD Q2:y actual
doc b
meta capex 17bn USD Q2:2025 actual
)",
     "a: unbound"},
    {R"(doc a
meta capex 17bn USD Q2:y actual
oracle capex 9bn USD Q2:y actual
doc b
meta capex 17bn USD Q2:2025 actual
oracle capex 9bn USD Q2:2025 actual
)",
     "a: 2025 says the same as b, which is dated {a means 2025}"},
    // another part of the year, another stance, or two years: nothing guesses
    {R"(doc a
meta capex 17.2bn USD Q2:y actual
doc b
meta capex 17.2bn USD Q3:2025 actual
meta capex 17.2bn USD Q2:2025 plan
)",
     "a: unbound"},
    {R"(doc a
meta capex 17.2bn USD Q2:y actual
doc b
meta capex 17.2bn USD Q2:2025 actual
meta capex 17.2bn USD Q2:2024 actual
)",
     "a: contested a: unbound"},
    // copies share what is known, and else one variable
    {R"(doc a published=2025-07-30 | Meta will lease nine halls in Ohio from next spring, it told lenders
meta capex 17bn USD H1:y actual
doc b | Meta will lease nine halls in Ohio from next spring, it told its lenders
meta capex 17bn USD H1:y actual
)",
     "a: 2025 published 2025-07-30 b: 2025 a copy of a, published 2025-07-30"},
    {R"(doc a | Meta will lease nine halls in Ohio from next spring, it told lenders
meta capex 17bn USD H1:y actual
doc b | Meta will lease nine halls in Ohio from next spring, it told its lenders
meta capex 17bn USD H1:y actual
)",
     "b: y a copy of a a: unbound"},
    // a copy told a year later: most facts tell the distance
    {R"(doc a published=2025-07-30 | Meta will lease nine halls in Ohio from next spring, it told lenders
meta capex 17bn USD H1:y actual
doc b | Meta will lease nine halls in Ohio from next spring, it told its lenders
meta capex 17bn USD H1:y-1 actual
)",
     "a: 2025 published 2025-07-30 b: 2026 a copy of a, published 2025-07-30"},
};

TEST(Years, AreBoundByCopyMatchOrDate) {
  for (const Case& c : kCases) {
    const test::ReconcileCase given = test::read_case(c.given);
    const Years years = bind_years(given.sources, given.claims, find_copies(given.sources, given.claims));
    std::string got;
    const auto put = [&got](const std::string& part) { got += (got.empty() ? "" : " ") + part; };
    for (const Source& source : given.sources) {
      const auto at = years.bindings.find(source.document);
      if (at == years.bindings.end()) continue;
      const YearBinding& binding = at->second;
      put(source.label + ": " + binding.year.to_string() + " " + binding.detail);
      for (const Assumption& a : binding.assumptions) put("{" + a.detail + "}");
    }
    for (const Source& source : given.sources) {
      const auto is_in = [&](const std::vector<std::string>& list) {
        return std::find(list.begin(), list.end(), source.document) != list.end();
      };
      if (is_in(years.contested)) put(source.label + ": contested");
      if (is_in(years.unbound)) put(source.label + ": unbound");
    }
    EXPECT_EQ(got, c.want) << c.given;
  }
}

}  // namespace
}  // namespace outlay
