// Numbers in a person's units: "23bn yuan", "$106bn", "15.1x", "+123%".
//
// A number that needs at most four digits is given in full; a longer one, which
// is always a computed one, to one place behind the point (two below 10). The
// exact value stands beside it in the answer, so nothing is lost by that.

#pragma once

#include <string>

#include "outlay/decimal.h"
#include "outlay/unit.h"
#include "reconcile/amount.h"

namespace outlay {

// "23bn yuan", "$12,000", "1m pieces", "15.1x", "24%", "800 MW".
[[nodiscard]] std::string format_amount(const Decimal& value, const Unit& unit);
// A change: "+123%", "-4.2bn yuan", "+17 points".
[[nodiscard]] std::string format_change(const Decimal& value, const Unit& unit);

// As printed: "23bn yuan", "$12,000 to $13,000", "over $40bn", "up to 24%".
[[nodiscard]] std::string format_amount(const Amount& amount);
[[nodiscard]] std::string format_change(const Amount& amount);
// What it allows, in the amount's own scale: "49.15-51.25", "over 40", "up to 7.9".
[[nodiscard]] std::string format_interval(const Amount& amount);
// Both: "50.2bn yuan (49.15-51.25)". An interval that says no more than the
// amount itself (a bound, a point) is left out.
[[nodiscard]] std::string format_full(const Amount& amount);
[[nodiscard]] std::string format_full_change(const Amount& amount);

// A rate or a bare factor with four digits: "7.048", "2.23".
[[nodiscard]] std::string format_factor(const Decimal& value);

}  // namespace outlay
