// Documents that count as one source, because they copy each other or a third.
//
// Two documents are joined where one of these holds, tried in this order:
//   near-equal wording   of their runs of four words at least 40% are shared
//   shared facts         three facts or more and half of the shorter one's are
//                        the same, about two or more names, and the wording is
//                        alike (5% of runs of three words, 12% in Chinese)
//   same named origin    both name the same outlet as their source, or one
//                        names the other's publisher, and two facts are shared
// A fact is who, what, how much, of which part; not when, for a rewritten
// report drops the date first. Two independent reports of one set of results
// share the facts and not the wording, and stay two sources.
//
// Weighed: wording alone misses a report retold in other words (001 and 002 of
// the seeds share 3% of runs of four), facts alone join every report on one
// quarter. Candidates come from an index of facts and of sampled runs, each
// with a bounded list, so a million documents cost no square of a million.

#pragma once

#include <string>
#include <vector>

#include "outlay/claim.h"
#include "outlay/source.h"

namespace outlay {

struct CopyPair {
  std::size_t a = 0, b = 0;  // indexes of sources, a < b
  std::string reason;        // "near-equal wording", "shared facts in like words", "same named origin"
  std::string detail;        // "3 of 4 facts, 6.7% of runs of three words"
  std::vector<std::pair<std::size_t, std::size_t>> facts;  // claims that say the same, of a and b
};

struct Copies {
  std::vector<std::size_t> origin;  // for each source the first of its group
  std::vector<CopyPair> pairs;      // in order of a, b
};

[[nodiscard]] Copies find_copies(const std::vector<Source>& sources, const std::vector<Claim>& claims);

}  // namespace outlay
