// An amount of money has a currency from the start.
#include "base/quantity.h"

#ifdef MUST_NOT_COMPILE
outlay::Money use(const outlay::Interval& value) { return outlay::Money(value); }
#else
outlay::Count use(const outlay::Interval& value) { return outlay::Count(value); }
#endif
