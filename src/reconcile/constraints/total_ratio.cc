// Two totals of one concept, period and stance, told in one report: how many
// times the one is the other. Across currencies by what is printed in the
// document, so that the rate is its own.
#include <algorithm>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerReport = 4;

struct Key {
  std::size_t origin;
  std::string concept_id, segment;
  std::optional<Period> period;
  Stance stance;
  friend auto operator<=>(const Key&, const Key&) = default;
};

bool is_total(const Account& account) {
  return account.is_joint() || account.entity[0].starts_with("group:");
}

void compare(Workspace& work, SlotIndex first, SlotIndex second) {
  const Slot a = work.slots[first];
  const Slot b = work.slots[second];
  if (a.account.entity == b.account.entity) return;
  std::optional<Term> x = work.term(first), y = work.term(second);
  if (a.unit != b.unit) {
    if (!a.unit.is_money() || !b.unit.is_money()) return;
    // In the currency in which both are printed, if there is one.
    const auto y_in_a = work.in_currency(second, a.unit.currency);
    if (!y_in_a) return;
    y = y_in_a;
  }
  if (!is_positive(x->amount) || !is_positive(y->amount)) return;
  const bool x_larger = x->amount.size() >= y->amount.size();
  const Term &large = x_larger ? *x : *y, &small = x_larger ? *y : *x;
  const auto share = ratio(large.amount, small.amount);
  if (!share) return;
  Finding finding = start(FindingKind::kFollows, "total-ratio", (x_larger ? a : b).account, a.period);
  for (const std::string& id : (x_larger ? b : a).account.entity) add_sorted(finding.entity, id);
  finding.result = share;
  finding.support = large.support;
  finding.support.merge(small.support);
  finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
  finding.arithmetic = large.text + " / " + small.text + " = " + format_amount(*share);
  finding.statement = work.name((x_larger ? a : b).account) + " / " + work.name((x_larger ? b : a).account) + ", " +
                      period_text(a.period) + ": " + large.text + " / " + small.text + " = " + format_full(*share);
  work.add(std::move(finding));
}

}  // namespace

void find_total_ratios(Workspace& work) {
  std::map<Key, std::vector<SlotIndex>> groups;
  for (SlotIndex i = 0; i < work.slots.size(); ++i) {
    const Slot& slot = work.slots[i];
    if (!slot.is_stated() || !slot.period || !is_total(slot.account) || !work.concepts().has_one_amount(slot.account.concept_id)) {
      continue;
    }
    std::set<std::size_t> origins;
    for (const std::size_t source : slot.sources) origins.insert(work.copies.origin[source]);
    for (const std::size_t origin : origins) {
      groups[{origin, slot.account.concept_id, slot.account.segment, slot.period, slot.stance}].push_back(i);
    }
  }
  for (const auto& [key, list] : groups) {
    // An amount that is printed in two currencies counts once, in the one that others share.
    std::vector<SlotIndex> totals;
    for (const SlotIndex i : list) {
      const auto same = std::find_if(totals.begin(), totals.end(), [&](SlotIndex k) {
        return work.slots[k].account == work.slots[i].account;
      });
      if (same == totals.end()) {
        totals.push_back(i);
        continue;
      }
      const bool shared = std::any_of(list.begin(), list.end(), [&](SlotIndex k) {
        return work.slots[k].account != work.slots[i].account && work.slots[k].unit == work.slots[i].unit;
      });
      if (shared) *same = i;
    }
    if (totals.size() > kMostPerReport) totals.resize(kMostPerReport);
    for (std::size_t i = 0; i < totals.size(); ++i) {
      for (std::size_t k = i + 1; k < totals.size(); ++k) compare(work, totals[i], totals[k]);
    }
  }
}

}  // namespace outlay
