// Code points exist only in the corpus form; bytes must be counted first.
#include "outlay/span.h"

std::uint64_t code_points(outlay::CodePointSpan span) { return span.size(); }

#ifdef MUST_NOT_COMPILE
using Passed = outlay::TextSpan;
#else
using Passed = outlay::CodePointSpan;
#endif

std::uint64_t use() { return code_points(Passed{3, 5}); }
