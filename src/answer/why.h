// The chain behind one number: its arithmetic, each input with its grade, what
// was assumed, and down to document, line and words.

#pragma once

#include <string_view>

#include "outlay/answer.h"
#include "outlay/error.h"
#include "reconcile/known_names.h"
#include "reconcile/reconcile.h"

namespace outlay {

// `what`: the id of a claim, estimate, finding or rate, whole or the beginning
// of one (at least six characters of it); a place like "001:12"; or the label
// of a document. One section, a tree by Row::depth. kNotFound where nothing
// has it, kBadArgument where several do.
[[nodiscard]] Result<Answer> make_why(const Reconciliation& known, const KnownNames& names, std::string_view what);

}  // namespace outlay
