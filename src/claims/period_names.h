// What periods and expressions of time are called in features.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/time_expression.h"
#include "claims/time_resolve.h"
#include "outlay/period.h"

namespace outlay {

// "quarter", "year", "none", …
[[nodiscard]] std::string_view length_of(const std::optional<Period>& period);
// Before, around or after the day of publication: "past", "now", "that-day", …
[[nodiscard]] std::string_view relation_of(const std::optional<Period>& period, const TimeFrame& frame);
// The same where the period's days are known already.
[[nodiscard]] std::string_view relation_of(const std::optional<Period>& period, const std::optional<DayRange>& days,
                                           const TimeFrame& frame);
// How a time is written, and how its days were got: "quarter-y-f/fiscal".
[[nodiscard]] std::string form_of(const TimeExpression& expression, std::string_view how);

}  // namespace outlay
