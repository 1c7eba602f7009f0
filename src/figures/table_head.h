// Unit and scale that the head of a table's column or row gives to its cells:
// "($B)", "(US$ millions)", "in billions of dollars", （亿元）, "(%)", "(MW)".

#pragma once

#include <optional>

#include "figures/sentence_view.h"

namespace outlay::figures {

struct HeadUnit {
  Unit unit;
  Decimal factor = 1;            // of the unit: 1000 for GW
  std::optional<Decimal> scale;  // 10^9 for "$B"
};

// What the head of the block's column says, else that of its row.
[[nodiscard]] std::optional<HeadUnit> head_unit(const SentenceView& view, const Block& block);

}  // namespace outlay::figures
