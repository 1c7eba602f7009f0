// Whose plan is it? What a research house, a bank or a broker says that
// somebody will spend is its estimate and not that organisation's plan.
//
// The words alone rarely tell the two apart ("investment of more than $40
// billion over the period"), who says it does: of the figures in train-* that
// read as a plan or an estimate and come from such a house about somebody else,
// 136 of 137 are estimates. Runs after entity, speaker and stance.

#pragma once

#include <memory>

#include "claims/decider.h"
#include "lexicon/names.h"
#include "outlay/error.h"

namespace outlay {

[[nodiscard]] Result<std::unique_ptr<Decider>> make_stance_of_speaker_decider(
    std::shared_ptr<const Names> names);

}  // namespace outlay
