// The time that a figure is for: the best of its candidates
// (claims/period_candidates.h), ranked by learned weights.
//
// Runs after entity, for "the second quarter" is of the calendar of whom the
// figure is about.

#pragma once

#include <memory>

#include "claims/decider.h"
#include "lexicon/names.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

[[nodiscard]] Result<std::unique_ptr<Decider>> make_period_decider(
    const TableSet& tables, std::shared_ptr<const Names> names);

}  // namespace outlay
