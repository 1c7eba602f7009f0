// What speaks for a period of a figure, as features for the weights.
//
// Each source of a candidate (claims/period_candidates.h) says where it stands
// seen from the figure: side, distance, figures and clauses between, the words
// around it, and of what kind the figure's claim is. All candidates are told
// what they are (a quarter just past, a year to come) beside concept, measure
// and stance, for that is what decides where no time is named.

#pragma once

#include <functional>
#include <vector>

#include "claims/features.h"
#include "claims/period_candidates.h"

namespace outlay {

// For each candidate in order: fills `features` anew and calls `use`. What is the
// same for all candidates of a figure is worked out once.
void period_features(const FigureTimes& figure, const std::vector<PeriodCandidate>& candidates,
                     Features& features, const std::function<void(const PeriodCandidate&)>& use);

}  // namespace outlay
