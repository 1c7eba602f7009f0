// An answer that is a tree (`why`), as an outline for a terminal.
//
// A table of trees is wide and hard to follow; in an outline each step stands
// under the one that it explains, with grade, place and id behind it and the
// words of a document on a line of their own.

#pragma once

#include <string>

#include "cli/table.h"
#include "outlay/answer.h"

namespace outlay {

// Whether any row of `section` stands below another.
[[nodiscard]] bool is_tree(const Section& section);

// The first column with its indentation; the others behind it, but for the
// column "words", which is a line of its own in «».
[[nodiscard]] std::string render_outline(const Section& section, const TableStyle& style);

}  // namespace outlay
