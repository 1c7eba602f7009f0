// Which cue words stand near a figure, how far away, on which side and with
// what in between; and where its sentence has none of a key, what the heads of
// its table, the line above its list, the sentence before, its heading and the
// title say.
//
// A head counts like a cue that stands in front of the figure, so that the cell
// "$2.6B" under "Net income" is read by what prose has taught; that it came
// from a head is told by features of its own (claims/what_features.cc).

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "claims/features.h"
#include "claims/passage_words.h"

namespace outlay {

// `heads`: the nearest first. In a cell of a table they stand for every key, else
// only for what the figure is of: a plan of the sentence before is not one here. `at`: the figure's
// word in `sentence`.
void what_cue_features(const WordsAndCues& sentence, const Cues& cues, std::size_t at,
                       std::string_view unit, const std::vector<const WordsAndCues*>& heads,
                       bool cell, Features& features);

[[nodiscard]] bool is_clause_mark(std::string_view word);

}  // namespace outlay
