// What days an expression of time can mean, said on a certain day of a certain
// company.
//
// Several answers are possible ("the first quarter", said in April, is the one
// just over or next year's); all are given, each with a name of how it was got,
// and the ranking of claims/period_decider.h chooses. Where the year is not
// known it is the document's own variable, never a guess.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/time_expression.h"
#include "outlay/period.h"

namespace outlay {

struct TimeFrame {
  std::optional<Day> published;
  std::optional<int> document_year;  // told by the text itself (claims/document_year.h)
  std::string variable;              // the document's id
  MonthDay fiscal_year_end;          // of whom the figure is about

  // The year in which it is said: known or the document's variable.
  [[nodiscard]] Year this_year() const;
  [[nodiscard]] bool is_fiscal() const { return fiscal_year_end != MonthDay{}; }
};

struct ResolvedTime {
  Period period;
  std::string_view how;  // "", "past", "coming", "fiscal", "fiscal-past", …
};

[[nodiscard]] std::vector<ResolvedTime> resolve_time(const TimeExpression& expression,
                                                     const TimeFrame& frame);

// The quarter of a calendar that holds `day`.
[[nodiscard]] Period quarter_of(const Day& day, MonthDay fiscal_year_end = {});
// The fiscal year that holds `day`, by the year in which it ends.
[[nodiscard]] int fiscal_year_of(const Day& day, MonthDay fiscal_year_end);

}  // namespace outlay
