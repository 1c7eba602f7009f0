// What speaks for a period of a figure, as features for the weights.
//
// Each source of a candidate (claims/period_candidates.h) says where it stands
// seen from the figure: side, distance, figures and clauses between, the words
// around it, and of what kind the figure's claim is. All candidates are told
// what they are (a quarter just past, a year to come) beside concept, measure
// and stance, for that is what decides where no time is named.

#pragma once

#include "claims/features.h"
#include "claims/period_candidates.h"

namespace outlay {

// Fills `features` anew.
void period_features(const FigureTimes& figure, const PeriodCandidate& candidate,
                     Features& features);

}  // namespace outlay
