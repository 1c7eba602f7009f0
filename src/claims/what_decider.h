// Concept, measure, stance, base, purpose and segment of a figure, whether it
// is a fall or a loss, and whether it says something about somebody at all: a
// linear model each over the same features (claims/what_features.h).
//
// Weighed: rules of the nearest cue (concept .66 en and .73 zh on sources that
// were not seen), and deciding a passage as a whole, with the neighbours'
// concepts as features (no gain over features of the neighbouring words).

#pragma once

#include <memory>

#include "claims/decider.h"
#include "lexicon/names.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

[[nodiscard]] Result<std::unique_ptr<Decider>> make_what_decider(
    const TableSet& tables, std::shared_ptr<const Names> names);

}  // namespace outlay
