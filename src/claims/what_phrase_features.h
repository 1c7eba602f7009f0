// The words that govern a figure: "capital spending of about #money" hangs on
// spending, "a #money cloud contract" on contract, 融资 in #money融资.
//
// Words that only join ("of", "about", "将", "达到": the row `glue.function` of
// data/cues.tsv) are stepped over, so that the governing word is met wherever
// it stands. No grammar is built: what is stepped over and what is met is left
// to the learned weights.

#pragma once

#include <cstddef>
#include <string_view>

#include "claims/features.h"
#include "claims/passage_words.h"

namespace outlay {

// Adds the features of the figure at word `at` of `sentence`.
void what_phrase_features(const WordsAndCues& sentence, const Cues& cues, std::size_t at,
                          std::string_view unit, Features& features);

// Whether the label is for words that only join.
[[nodiscard]] inline bool is_glue(std::string_view label) { return label.starts_with("glue."); }

// Whether the label hints at what a figure is; the rest is for joining, and for
// claims/counterparty_decider.h.
[[nodiscard]] inline bool is_hint(std::string_view label) {
  return !is_glue(label) && !label.starts_with("other-side.");
}

}  // namespace outlay
