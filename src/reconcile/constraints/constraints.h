// The constraints, one file each, in the order in which they run.
//
// Each is a named rule that reads the workspace and adds slots and findings;
// none knows another. Those that derive (change, total, period_parts) run in
// rounds until no new slot comes, at most kRounds of them. The others compare
// and compute on what is then there.
//
// What keeps a large ledger from drowning the reader: a constraint never goes
// through all pairs of claims. It goes through the claims of one account, of
// one document or of one list, and takes a bounded number of each (kMost…,
// beside the rule). What is left is ranked by finding_rank.h.

#pragma once

#include <span>
#include <string_view>

#include "reconcile/workspace.h"

namespace outlay {

struct Constraint {
  std::string_view name;
  void (*run)(Workspace& work);
  bool derives = false;
};

inline constexpr int kRounds = 4;

[[nodiscard]] std::span<const Constraint> constraints();

void find_currency_pairs(Workspace& work);      // pair.cc
void find_level_conflicts(Workspace& work);     // level.cc
void find_changes(Workspace& work);             // change.cc
void find_totals(Workspace& work);              // total.cc
void find_period_parts(Workspace& work);        // period_parts.cc
void find_changes_of_parts(Workspace& work);    // change_of_parts.cc
void find_averages(Workspace& work);            // average.cc
void find_segments(Workspace& work);            // segment.cc
void find_margins(Workspace& work);             // margin.cc
void find_same_changes(Workspace& work);        // same_change.cc
void find_plans_in_other_words(Workspace& work);  // plan.cc
void find_bounds(Workspace& work);              // bound.cc
void find_outcomes(Workspace& work);            // outcome.cc
void find_growth(Workspace& work);              // growth.cc
void find_yearly(Workspace& work);              // yearly.cc
void find_yearly_ratios(Workspace& work);       // yearly_ratio.cc
void find_total_ratios(Workspace& work);        // total_ratio.cc
void find_cash_cover(Workspace& work);          // cash.cc
void find_pieces(Workspace& work);              // pieces.cc
void find_moves(Workspace& work);               // move.cc
void find_before_and_after(Workspace& work);    // before_after.cc
void find_growth_gaps(Workspace& work);         // growth_gap.cc
void find_parts_of_plans(Workspace& work);      // part.cc
void find_same_numbers(Workspace& work);        // same_number.cc
void mark_copies(Workspace& work);              // copy.cc
void mark_owned_publishers(Workspace& work);    // publisher.cc
void find_not_known(Workspace& work);           // not_known.cc

}  // namespace outlay
