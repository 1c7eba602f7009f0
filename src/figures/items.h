// Finds the amounts of a sentence and joins what belongs together: ranges
// ("$175-185 billion", 600亿至650亿美元), tolerances (±$500 million), and what
// the members of a list share (2626/3013/3454 亿元; 300 亿和 620 亿美元).

#pragma once

#include "figures/sentence_view.h"

namespace outlay::figures {

// Fills view.items(), in order, and indexes them.
void read_items(SentenceView& view);

// range.cc: joins the amount before `item.last` with one behind it, where the
// words between make a range of them.
void join_range(const SentenceView& view, Item& item);

// shared_unit.cc: gives an item without unit the unit of the next member of its list.
void share_units(SentenceView& view);

}  // namespace outlay::figures
