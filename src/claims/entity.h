// Whom a figure is about: the entity of each draft of a passage.
//
// For each figure there are candidates (entity_candidates.h) with what speaks
// for them (entity_features.h); the figures of a passage are decided together
// (chain_model.h), for what one figure is about says much of the next. Learned
// weights: data/entity_weights.tsv, by tools/train_entity.py.
//
// It fills claim.entity and, where the name stands for a part of the business
// and no segment was found, claim.segment (AWS: cloud). Where a text names nobody
// at all, a figure is about group:unnamed, so that it is not lost.

#pragma once

#include <memory>

#include "claims/decider.h"
#include "claims/name_words.h"
#include "lexicon/names.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

[[nodiscard]] Result<std::unique_ptr<Decider>> make_entity_decider(
    const TableSet& tables, std::shared_ptr<const Names> names,
    std::shared_ptr<const NameWords> words);

}  // namespace outlay
