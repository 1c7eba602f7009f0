// The part of a business that a figure is about, where it is named in front of
// what is counted: "AI-related product revenue rose 150%", 云业务收入增长26%.
//
// The learned weights (claims/what_decider.h) know the few parts that the corpus
// names often, and say nothing where they are not sure. Here the words of
// data/segments.tsv count only directly before a word like revenue or profit,
// and for the figures that follow until the next such word: "cloud revenue grew
// 26% and net income 8%" says 26% of the cloud and 8% of the whole.

#pragma once

#include <memory>

#include "claims/decider.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

[[nodiscard]] Result<std::unique_ptr<Decider>> make_segment_decider(const TableSet& tables);

}  // namespace outlay
