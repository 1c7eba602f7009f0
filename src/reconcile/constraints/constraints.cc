#include "reconcile/constraints/constraints.h"

namespace outlay {
namespace {

constexpr Constraint kConstraints[] = {
    {"pair", find_currency_pairs},
    {"level", find_level_conflicts},
    {"change", find_changes, true},
    {"total", find_totals, true},
    {"period-parts", find_period_parts, true},
    {"change-of-parts", find_changes_of_parts},
    {"average", find_averages},
    {"segment", find_segments},
    {"margin", find_margins},
    {"same-change", find_same_changes},
    {"plan", find_plans_in_other_words},
    {"bound", find_bounds},
    {"outcome", find_outcomes},
    {"growth", find_growth},
    {"yearly", find_yearly},
    {"yearly-ratio", find_yearly_ratios},
    {"total-ratio", find_total_ratios},
    {"cash", find_cash_cover},
    {"pieces", find_pieces},
    {"move", find_moves},
    {"before-after", find_before_and_after},
    {"growth-gap", find_growth_gaps},
    {"part", find_parts_of_plans},
    {"same-number", find_same_numbers},
    {"copy", mark_copies},
    {"publisher", mark_owned_publishers},
    {"not-known", find_not_known},
};

}  // namespace

std::span<const Constraint> constraints() { return kConstraints; }

}  // namespace outlay
