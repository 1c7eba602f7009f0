// Whether a span of the text lies in one of the document is no question.
#include "outlay/span.h"

#ifdef MUST_NOT_COMPILE
using Inner = outlay::TextSpan;
#else
using Inner = outlay::DocumentSpan;
#endif

bool use() { return outlay::DocumentSpan{0, 9}.contains(Inner{3, 5}); }
