// A plan over several years, by the year, beside what others plan for one year.
//
// For each plan at most kMost others, chosen by: told in the same document
// first, then in the same currency, then the larger. An estimate's bound gives
// a bound: over $40bn in three years makes $105bn at most 7.9 times a year of it.
#include <algorithm>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMost = 4;

// The year of the other plan lies among those of the plan, or nothing tells.
enum class Reach { kInside, kIfYear, kOutside };

Reach reach_of(const Period& years, const Period& year) {
  const Year &first = years.in_year(), &own = year.in_year();
  if (first.variable != own.variable) return Reach::kIfYear;
  const bool inside = own.value >= first.value && own.value < first.value + *years.months() / 12;
  return inside ? Reach::kInside : Reach::kOutside;
}

bool has_slot(const Workspace& work, const Slot& like, const Unit& unit) {
  return work.find(like.account, like.period, like.stance, like.speakers, unit).has_value();
}

// Both are told in dollars and in one other currency too: once is enough, and
// what was converted is left out.
bool share_another_currency(const Workspace& work, const Slot& a, const Slot& b) {
  if (a.unit.currency.code() != "USD") return false;
  for (const SlotIndex index : work.slots_of(a.account)) {
    const Unit& unit = work.slots[index].unit;
    if (unit != a.unit && unit.is_money() && has_slot(work, a, unit) && has_slot(work, b, unit)) return true;
  }
  return false;
}

struct Candidate {
  SlotIndex slot;
  bool same_document, same_currency;
  Decimal size;
  Reach reach;
};

void compare(Workspace& work, const YearlyTerm& yearly, const Candidate& candidate) {
  const Slot plan = work.slots[yearly.slot];
  const Slot other = work.slots[candidate.slot];
  const auto theirs = candidate.same_currency ? std::optional(work.term(candidate.slot))
                                              : work.in_currency(candidate.slot, plan.unit.currency);
  if (!theirs || !is_positive(theirs->amount) || !is_positive(yearly.term.amount)) return;
  // The larger over the smaller; a bound has no size to tell, so the plan of
  // one year is then the larger one.
  const bool theirs_larger = !yearly.term.amount.is_plain() || theirs->amount.size() >= yearly.term.amount.size();
  const auto share = theirs_larger ? ratio(theirs->amount, yearly.term.amount)
                                   : ratio(yearly.term.amount, theirs->amount);
  if (!share) return;
  Finding finding = start(FindingKind::kFollows, "yearly-ratio", plan.account, plan.period);
  add_sorted(finding.entity, other.account.entity[0]);
  finding.result = share;
  finding.support = yearly.term.support;
  finding.support.merge(theirs->support);
  std::string condition;
  if (candidate.reach == Reach::kIfYear) {
    const Slot& open = other.period->is_dated() ? plan : other;
    condition = work.labels(open.sources) + " means a year of the other plan";
    finding.support.assume("same year", condition);
  }
  const std::string theirs_text = work.name(other.account) + "'s " + theirs->text + " (" + period_text(other.period) + ")";
  std::string own_text = work.name(plan.account) + "'s " + format_amount(yearly.term.amount) + " a year";
  if (plan.stance != Stance::kPlan) {
    own_text += plan.speakers.empty() ? ", an estimate" : " by " + work.name(plan.speakers);
  }
  finding.arithmetic = (theirs_larger ? theirs->text + " / (" + yearly.term.text + ")"
                                      : yearly.term.text + " / " + theirs->text) +
                       " = " + format_amount(*share);
  finding.statement = (theirs_larger ? theirs_text : own_text) + " is " + format_amount(*share) + " " +
                      (theirs_larger ? own_text : theirs_text);
  work.add(std::move(finding));
}

}  // namespace

void find_yearly_ratios(Workspace& work) {
  // Yearly plans by concept: few, for a plan is one account of one year.
  std::map<std::string, std::vector<SlotIndex>> plans;
  for (SlotIndex i = 0; i < work.slots.size(); ++i) {
    const Slot& slot = work.slots[i];
    if (slot.stance != Stance::kPlan || !slot.is_stated() || !is_whole_year(slot.period) || !slot.unit.is_money()) {
      continue;
    }
    if (slot.account.entity.size() == 1 && slot.account.segment.empty()) plans[slot.account.concept_id].push_back(i);
  }
  for (auto& [concept_id, list] : plans) {
    // A large ledger: the largest are held against each other, no more.
    constexpr std::size_t kMostPerConcept = 64;
    if (list.size() <= kMostPerConcept) continue;
    std::stable_sort(list.begin(), list.end(), [&](SlotIndex a, SlotIndex b) {
      return work.slots[a].amount.size() > work.slots[b].amount.size();
    });
    list.resize(kMostPerConcept);
  }
  const std::vector<YearlyTerm> all = work.yearly;
  for (const YearlyTerm& yearly : all) {
    const Slot& plan = work.slots[yearly.slot];
    if (plan.account.entity.size() != 1 || plan.stance == Stance::kPossible) continue;
    std::vector<Candidate> candidates;
    for (const SlotIndex index : plans[plan.account.concept_id]) {
      const Slot& other = work.slots[index];
      if (other.account.entity == plan.account.entity || !is_positive(other.amount)) continue;
      const Reach reach = reach_of(*plan.period, *other.period);
      const bool same_document = work.share_origin(plan.sources, other.sources);
      // An estimate is somebody's reading; it is compared where it is told.
      if (reach == Reach::kOutside || (plan.stance != Stance::kPlan && !same_document)) continue;
      if (other.unit == plan.unit && share_another_currency(work, plan, other)) continue;
      if (other.unit != plan.unit) {
        // Its own currency has a yearly amount too, or will be converted: once is enough.
        if (has_slot(work, other, plan.unit) || has_slot(work, plan, other.unit)) continue;
      }
      candidates.push_back({index, same_document, other.unit == plan.unit, other.amount.size(), reach});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      if (a.same_document != b.same_document) return a.same_document;
      if (a.same_currency != b.same_currency) return a.same_currency;
      return a.size > b.size;
    });
    if (candidates.size() > kMost) candidates.resize(kMost);
    for (const Candidate& candidate : candidates) compare(work, yearly, candidate);
  }
}

}  // namespace outlay
