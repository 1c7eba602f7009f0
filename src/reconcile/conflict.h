// Why two statements of one thing can't both hold: the reasons that, tried,
// make them fit.
//
// The closed list, in the order in which they are tried; each is kept only if
// it makes the two intervals meet:
//   bound only          one is a bound and the other lies on its open side
//   unit slip           a factor of 10 (亿 read as bn), 1,000 or 10,000
//   yuan for dollars    the number fits the other one's currency
//   another day's rate  both tell one amount of a third currency, and the rate
//                       that one needs was the rate of some day of that time
//   rounding            one is the other rounded up or down to its own digits
//   another year        the same account has the other's value a year away
//   revised since       a plan or an estimate, told on two known days
//   copy                the documents copy each other, so one was miscopied
//   read wrongly        a reader was unsure of one of them
// Where none fits the list is "not known", which is an answer.

#pragma once

#include <vector>

#include "reconcile/estimate.h"
#include "reconcile/workspace.h"

namespace outlay {

[[nodiscard]] std::vector<Reason> likely_reasons(const Workspace& work, const Statement& a, const Statement& b);

// The rate at which `amount` would be `other` (money of two currencies): "380bn
// yuan = $53bn needs 7.170 (7.093-7.248)". Nothing where the units don't part.
struct NeededRate {
  Currency of, per;
  Amount amount;
};
[[nodiscard]] std::optional<NeededRate> needed_rate(const Amount& amount, const Amount& other);

// True where some day around `days` (a year before to its end) had a rate in
// that interval; without a table or days: within 3% of `own`.
[[nodiscard]] bool some_day_had(const Workspace& work, const NeededRate& needed, const std::optional<DayRange>& days,
                                const Rate* own);

}  // namespace outlay
