// A byte offset of the readable text is not one of the document.
#include "outlay/span.h"

std::uint64_t length_in_document(outlay::DocumentSpan span) { return span.size(); }

#ifdef MUST_NOT_COMPILE
using Passed = outlay::TextSpan;
#else
using Passed = outlay::DocumentSpan;
#endif

std::uint64_t use() { return length_in_document(Passed{3, 5}); }
