// The order of findings, so that a large ledger does not drown the reader.
//
// First by kind: what differs or fails, then what closes, agrees, follows, is
// one number for several things, is marked, is not known, was skipped. Within
// a kind:
//   1. what more independent sources carry, first (two or more before one)
//   2. by rule, in the order of constraints.h
//   3. the larger amount of money, first
//   4. by id, so that the order is one
// Of one rule and one entity at most kMostPerEntity findings that only follow
// are shown before all others of that kind have had their turn: they are told
// in rounds.
//
// The rank is an integer, 0 for the first; faces may cut anywhere.

#pragma once

#include <vector>

#include "reconcile/estimate.h"
#include "reconcile/workspace.h"

namespace outlay {

inline constexpr int kMostPerEntity = 4;

// Sorts, removes findings that are there twice, and sets rank.
void rank_findings(const Workspace& work, std::vector<Finding>& findings);

}  // namespace outlay
