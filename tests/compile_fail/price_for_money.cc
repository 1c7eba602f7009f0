// A price for one piece is not an amount of money.
#include "base/quantity.h"

outlay::Money doubled(const outlay::Money& amount);

#ifdef MUST_NOT_COMPILE
using Passed = outlay::Price;
#else
using Passed = outlay::Money;
#endif

outlay::Money use(const Passed& passed) { return doubled(passed); }
