// Which way a figure moved, where the words right around it say so: "fell 24%",
// "24% lower", "a 6% decline", 同比下降24%, 24%的降幅.
//
// Only what stands next to the figure counts, with fillers ("by", "about", 了,
// 达) in between: rows of data/change_verbs.tsv. "24% of sales", with a verb
// somewhere before it, has no movement. Weighed: a window of words, which takes
// "sales fell, with 24% of them abroad" for a fall.

#pragma once

#include <cstddef>
#include <optional>

#include "figures/sentence_view.h"

namespace outlay::figures {

struct FoundMovement {
  Movement movement = Movement::kNone;
  bool of_amounts = false;          // the word says so of amounts, too
  std::size_t first = 0, last = 0;  // the words that say it
};

// The word that ends before `first`, fillers and hedges skipped.
[[nodiscard]] std::optional<FoundMovement> movement_before(const SentenceView& view, std::size_t first);
// The word behind `last`.
[[nodiscard]] std::optional<FoundMovement> movement_behind(const SentenceView& view, std::size_t last);

}  // namespace outlay::figures
