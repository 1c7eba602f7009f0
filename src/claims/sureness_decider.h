// How likely a claim is to have been read rightly: the probability that its
// entity, concept, measure, value and unit are all right.
//
// What the deciders of single keys say of themselves is not enough: their
// errors go together, and some are wrong where they are sure. So a linear model
// over how sure each of them was, and over what makes reading hard (who is named
// where, a table, a list, an unknown name), is learned from readings of text
// that none of the tables had seen (tools/train_sureness.py), and its score is
// turned into the share that was right among claims of such a score.
//
// Runs last but for restatements, which take over what the first claim has.

#pragma once

#include <memory>

#include "claims/decider.h"
#include "claims/features.h"
#include "lexicon/names.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

[[nodiscard]] Result<std::unique_ptr<Decider>> make_sureness_decider(
    const TableSet& tables, std::shared_ptr<const Names> names);

// What the model sees of draft `index`; for training too.
void sureness_features(const Passage& passage, const Names& names, std::size_t index,
                       Features& features);

}  // namespace outlay
