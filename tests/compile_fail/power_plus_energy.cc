// Megawatts and megawatt-hours don't add.
#include "base/quantity.h"

#ifdef MUST_NOT_COMPILE
using Other = outlay::Energy;
#else
using Other = outlay::Power;
#endif

auto use(const outlay::Power& power, const Other& other) { return sum(power, other); }
