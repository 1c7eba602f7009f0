// The hedge of a figure: before it ("about", 超), behind it ("or more", 左右), or
// inside ("+", 多), and what it does to the figure's ends.
//
// Words and effects are rows of data/hedges.tsv. A bound of a range is no bound
// of its ends: both stay, and the hedge only makes it approximate or not.

#pragma once

#include <optional>

#include "figures/reading.h"

namespace outlay::figures {

struct FoundHedge {
  const HedgeWord* hedge = nullptr;
  bool near = false;  // it, or a second one beside it, is one of nearness
};

[[nodiscard]] std::optional<FoundHedge> find_hedge(const SentenceView& view, const Reading& reading);

// Sets the figure's ends, hedge, approx and interval from what was printed.
// A movement down must be in the figure already: "fell more than 4%" is at most -4.
void apply_hedge(const Reading& reading, const std::optional<FoundHedge>& hedge, Figure& figure);

}  // namespace outlay::figures
