// The sum of two growth rates is nobody's growth; points may be added to one.
#include "base/quantity.h"

#ifdef MUST_NOT_COMPILE
using Other = outlay::Percent;
#else
using Other = outlay::PercentagePoints;
#endif

auto use(const outlay::Percent& rate, const Other& other) { return sum(rate, other); }
