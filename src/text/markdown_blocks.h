// Blocks of Markdown.
//
// As in plain text a line is a block unless the text is wrapped: newsletters
// and archives write one thought a line, and standard Markdown would join
// them. Read: headings (# and underlined), lists, quotations (>), pipe tables,
// fences (their marks are left out, their lines stay), rules (left out), and
// what markdown_inline.h reads. Not read: nesting of one in another.

#pragma once

#include "text/builder.h"
#include "text/plain_blocks.h"

namespace outlay {

// A first heading that is `known_title`, or any of level 1 at the start where
// a title may stand, is the title.
void read_markdown_blocks(TextBuilder& builder, const PlainOptions& options);

}  // namespace outlay
