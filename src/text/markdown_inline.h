// Markdown inside a line: marks are left out, words stay.
//
// Left out: ** __ ~~ ` and paired * _ around words, the address of a link, a
// picture with its words, tags ("<br>"), the backslash before a mark.
// References ("&nbsp;") are replaced. A mark that pairs with nothing stays as
// it is: "5 * 3", "$5*", "snake_case".
//
// Weighed: cmark (a tree of nodes with lines and columns, but no offsets
// inside a line).

#pragma once

#include <cstdint>

#include "text/builder.h"

namespace outlay {

// Puts source[begin, end), one line or one cell, into the open block.
void put_markdown(TextBuilder& builder, std::uint64_t begin, std::uint64_t end);

}  // namespace outlay
