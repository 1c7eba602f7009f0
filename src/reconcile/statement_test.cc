#include "reconcile/statement.h"

#include <gtest/gtest.h>

#include "reconcile/wording.h"
#include "support/reconcile_case.h"

namespace outlay {
namespace {

struct Case {
  const char* given;
  const char* want;  // account, value, number of claims, assumptions
};

const char* const kCopy = "Meta will lease nine halls in Ohio from next spring, the company told its lenders";

const Case kCases[] = {
    {"doc a\nmeta capex 15bn USD H1:y actual\nmeta capex 15bn USD H1:y actual for=ai\n", "meta capex $15bn x2"},
    {"doc a\nmeta capex 15bn USD H1:y actual\nmeta capex 15bn USD H1:y plan\n",
     "meta capex $15bn x1; meta capex $15bn x1"},
    {"doc a\nmeta capex 15bn USD 2026 estimate by=omdia\nmeta capex 15bn USD 2026 estimate by=jefferies\n",
     "meta capex $15bn x1; meta capex $15bn x1"},
    {"doc a\nmeta revenue +15% H1:y actual\nmeta revenue +15% H1:y actual base=yoy\n", "meta revenue 15% x2"},
    {"doc a\nmeta revenue +15% H1:2025 actual\ndoc b\nmeta revenue +15% H1:2025 actual base=yoy\n",
     "meta revenue 15% x1; meta revenue 15% x1"},
    // a group in words joins the list of the same figure only in a copy
    {"doc a | COPY\ngroup:peers capex 106bn USD H1:y actual\ndoc b | COPY too\namazon+meta capex 106bn USD H1:y actual\n",
     "amazon+meta capex $106bn x2 {same account}"},
    {"doc a\ngroup:peers capex 106bn USD H1:2025 actual\ndoc b\namazon+meta capex 106bn USD H1:2025 actual\n",
     "group:peers capex $106bn x1; amazon+meta capex $106bn x1"},
};

TEST(Statement, IsWhatClaimsSayOnce) {
  for (const Case& c : kCases) {
    std::string text = c.given;
    for (std::size_t at; (at = text.find("COPY")) != std::string::npos;) text.replace(at, 4, kCopy);
    const test::ReconcileCase given = test::read_case(text);
    const Copies copies = find_copies(given.sources, given.claims);
    const Years years = bind_years(given.sources, given.claims, copies);
    std::string got;
    for (const Statement& s : make_statements(given.sources, given.claims, copies, years)) {
      got += (got.empty() ? "" : "; ") + to_string(s.account) + " " + format_amount(s.amount) + " x" +
             std::to_string(s.claims.size());
      for (const Assumption& a : s.support.assumptions) got += " {" + a.name + "}";
    }
    EXPECT_EQ(got, c.want) << c.given;
  }
}

// A company's fiscal quarter and the calendar's months are one period.
TEST(Statement, TakesFiscalPeriodsAsTheirMonths) {
  struct PeriodCase {
    Period period;
    const char* want;
  };
  const MonthDay june{6, 30}, january{1, 26};
  const PeriodCase kPeriods[] = {
      {Period::quarter(Year::known(2025), 4, june), "Q2 2025"},
      {Period::year(Year::known(2025), june), "2024-07-01 to 2025-06-30"},
      {Period::half(Year::known(2026), 1, june), "H2 2025"},
      {Period::quarter(Year::known(2026), 1, january), "2025-02-01 to 2025-04-30 {calendar year}"},
      {Period::from_to({*parse_day("2025-03-30"), *parse_day("2025-06-28")}), "Q2 2025 {calendar year}"},
      {Period::from_to({*parse_day("2025-03-10"), *parse_day("2025-06-28")}), "2025-03-10 to 2025-06-28"},
      {Period::year_to_date(Year::known(2025)), "2025 to date"},
  };
  for (const PeriodCase& c : kPeriods) {
    test::ReconcileCase given = test::read_case("doc a\nmeta capex 15bn USD 2025 actual\n");
    given.claims[0].period = c.period;
    const Copies copies = find_copies(given.sources, given.claims);
    const auto statements =
        make_statements(given.sources, given.claims, copies, bind_years(given.sources, given.claims, copies));
    std::string got = statements[0].period->to_string();
    for (const Assumption& a : statements[0].support.assumptions) got += " {" + a.name + "}";
    EXPECT_EQ(got, c.want);
  }
}

}  // namespace
}  // namespace outlay
