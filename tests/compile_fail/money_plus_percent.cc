// Money and percent don't add.
#include "base/quantity.h"

#ifdef MUST_NOT_COMPILE
using Other = outlay::Percent;
#else
using Other = outlay::Money;
#endif

auto use(const outlay::Money& amount, const Other& other) { return sum(amount, other); }
