// What is counted or priced: GPUs, H20, a share, million tokens, layoffs.
//
// Each row of data/items.tsv is an item, the concepts that it can be the item
// of, and its words; the item of a figure is the one whose words stand nearest,
// in the sentence or in a head of the figure's table, with no other figure in
// between and no farther away than the row's `reach` allows. A change goes on
// with the item of the level before it ("EPS of $2.05, up 29%").
//
// Weighed: learned weights over all items that the corpus names (464 of them,
// 300 met once: what is not in a table is not learned either). Runs after the
// concept is known, and leaves open what no row tells.

#pragma once

#include <memory>

#include "claims/decider.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

[[nodiscard]] Result<std::unique_ptr<Decider>> make_item_decider(const TableSet& tables);

}  // namespace outlay
