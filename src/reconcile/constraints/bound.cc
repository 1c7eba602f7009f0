// Somebody's estimate beside the organisation's own plan of the same length:
// a bound that leaves the plan on its open side is no conflict; a figure that
// doesn't is compared. Stances stay apart: neither corrects the other.
#include "reconcile/conflict.h"
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerAccount = 6;

// The plan that an estimate is best held against: the same period, else the
// same but for an unknown year; in its own currency if there is one.
std::optional<SlotIndex> plan_for(const Workspace& work, const Slot& estimate, const std::vector<SlotIndex>& all) {
  std::optional<SlotIndex> best;
  int best_score = 0;
  for (const SlotIndex index : all) {
    const Slot& plan = work.slots[index];
    if (plan.stance != Stance::kPlan || !plan.is_stated() || !plan.period || !estimate.period) continue;
    int score = plan.period == estimate.period ? 4 : same_but_for_unknown_year(*plan.period, *estimate.period) ? 2 : 0;
    if (score == 0) continue;
    if (plan.unit == estimate.unit) ++score;
    if (score > best_score) best = index, best_score = score;
  }
  return best;
}

// The floor in the plan's other currency, by the plan's own rate: "over 290bn yuan at 7.252".
std::string in_plans_other_currency(Workspace& work, const Slot& estimate, const Slot& plan, Finding& finding) {
  for (const SlotIndex index : work.slots_of(plan.account)) {
    const Slot other = work.slots[index];
    if (other.period != plan.period || other.stance != plan.stance || other.unit == plan.unit ||
        !other.unit.is_money()) {
      continue;
    }
    const Rate* rate = work.implied_rate(plan.sources, plan.unit.currency, other.unit.currency);
    if (rate == nullptr) continue;
    const Amount converted = convert(estimate.amount, *rate);
    add_sorted(finding.support.rates, rate->id);
    return " (" + format_amount(converted) + " at " + format_factor(rate->amount.size()) + ")";
  }
  return {};
}

void compare(Workspace& work, SlotIndex estimate_index, SlotIndex plan_index) {
  const Slot estimate = work.slots[estimate_index];
  const Slot plan = work.slots[plan_index];
  const auto converted = work.in_currency(plan_index, estimate.unit.currency);
  if (!converted || estimate.amount.size() <= Decimal(0) || !is_positive(converted->amount)) return;
  const bool is_bound = !estimate.amount.low || !estimate.amount.high;
  const bool fits = overlaps(estimate.amount.interval, converted->amount.interval);
  Finding finding = start(fits ? FindingKind::kAgrees : FindingKind::kDiffers, "bound", plan.account, plan.period);
  finding.support = estimate.support;
  finding.support.merge(converted->support);
  finding.stated = estimate.amount;
  const std::string who = estimate.speakers.empty() ? "an estimate" : work.name(estimate.speakers) + "'s estimate";
  finding.statement = work.name(plan.account) + ": " + who + " is " + format_amount(estimate.amount) +
                      in_plans_other_currency(work, estimate, plan, finding) + ", the plan " +
                      format_amount(converted->amount);
  const Amount plain_bound = exactly(estimate.amount.size(), estimate.unit);
  const auto above = ratio(converted->amount, plain_bound);
  if (above) {
    const Amount percent = growth_percent(*above);
    finding.result = percent;
    finding.arithmetic = converted->text + " / " + format_amount(plain_bound.size(), estimate.unit) + " = " +
                         format_change(percent.size(), percent_unit());
    finding.statement += percent.size().is_negative()
                             ? ", " + format_amount(percent.size().absolute(), percent_unit()) + " below it"
                             : ", " + format_amount(percent.size(), percent_unit()) + " above it";
  }
  if (plan.period != estimate.period) {
    const bool estimate_open = !estimate.period->is_dated();
    const std::string condition = estimate_open ? year_condition(work, estimate, *plan.period)
                                                : year_condition(work, plan, *estimate.period);
    finding.support.assume("same year", condition);
    finding.statement += ", if " + condition;
  }
  if (fits && is_bound) {
    finding.reasons.push_back({"bound only", format_amount(estimate.amount) + " leaves its other side open"});
    finding.statement += estimate.amount.low ? ": no conflict, an open lower bound" : ": no conflict, an open upper bound";
  } else if (!fits) {
    finding.kind = FindingKind::kFollows;  // a plan and an estimate may differ
  }
  work.add(std::move(finding));
}

}  // namespace

void find_bounds(Workspace& work) {
  for (const auto& [account, all] : work.accounts()) {
    if (!work.concepts().has_one_amount(account.concept_id) || work.concepts().stands_at_a_moment(account.concept_id)) continue;
    std::size_t told = 0;
    const std::vector<SlotIndex> indexes = all;
    for (const SlotIndex index : indexes) {
      const Slot& slot = work.slots[index];
      if (slot.stance != Stance::kEstimate || !slot.is_stated() || !slot.unit.is_money()) continue;
      if (told >= kMostPerAccount) break;
      const auto plan = plan_for(work, slot, indexes);
      if (!plan) continue;
      ++told;
      compare(work, index, *plan);
    }
  }
}

}  // namespace outlay
