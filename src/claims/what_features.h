// What the deciders of concept, measure, stance, base, purpose and segment see
// of a figure: its unit and size, the words around it, the cues on both sides
// with their distance, bounded by clauses and by other figures, who is named
// near (a company, a group, a country), and what heads it (title, heading, heads
// of the table, the line above a list).
//
// All of them score the same features; each has weights of its own. Weighed:
// features made for each key (more code, and what helps one mostly helps the
// others); vectors of sentences from a small transformer (added nothing).

#pragma once

#include <cstddef>
#include <vector>

#include "claims/features.h"
#include "claims/passage.h"
#include "claims/passage_words.h"

namespace outlay {

// Clears `features` and fills it, as a set. `mentions` are in order of their spans.
void what_features(const PassageWords& words, const std::vector<Mention>& mentions,
                   std::size_t figure, Features& features);

}  // namespace outlay
