// A first part of something larger, told together: the first $100bn of a
// possible $500bn is a fifth. The larger is planned or only possible, and its
// stance is named; that the one is a part of the other is an assumption.
#include <algorithm>
#include <span>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerAccount = 3;
constexpr std::size_t kMostSlots = 64;

bool may_hold(const Slot& whole, const Slot& part) {
  if (whole.unit != part.unit || !whole.unit.is_money() || whole.speakers != part.speakers) {
    if (whole.stance == part.stance || whole.unit != part.unit || !whole.unit.is_money()) return false;
  }
  if (!is_positive(part.amount) || part.amount.size() >= whole.amount.size()) return false;
  if (whole.stance == Stance::kActual || whole.stance == Stance::kEstimate || part.stance == Stance::kEstimate) {
    return false;
  }
  // Without a term of its own, or within the larger one's.
  if (!part.period) return whole.period.has_value() || whole.stance != part.stance;
  if (!whole.period || whole.period->pattern() != Pattern::kYears || part.period == whole.period) return false;
  const Year &a = part.period->in_year(), &first = whole.period->in_year();
  const int years = part.period->pattern() == Pattern::kYears ? part.period->year_count() : 1;
  return a.variable == first.variable && a.value >= first.value &&
         a.value + years <= first.value + whole.period->year_count();
}

}  // namespace

void find_parts_of_plans(Workspace& work) {
  for (const auto& [account, all] : work.accounts()) {
    if (work.concepts().stands_at_a_moment(account.concept_id)) continue;
    std::size_t told = 0;
    const std::span<const SlotIndex> first(all.data(), std::min(all.size(), kMostSlots));
    for (const SlotIndex part_index : first) {
      for (const SlotIndex whole_index : first) {
        const Slot &part = work.slots[part_index], &whole = work.slots[whole_index];
        if (told >= kMostPerAccount) break;
        if (part_index == whole_index || !part.is_stated() || !whole.is_stated() || !may_hold(whole, part)) continue;
        if (part.sources != whole.sources && !work.share_origin(part.sources, whole.sources)) continue;
        const Term a = work.term(part_index), b = work.term(whole_index);
        const auto share = ratio(a.amount, b.amount);
        if (!share) continue;
        Finding finding = share_finding("part", account, whole.period, a, b, *share);
        finding.support.assume("part of the whole", a.text + " is a part of " + b.text);
        finding.statement = work.name(account) + ": " + a.text + " (" + std::string(to_string(part.stance)) +
                            ") is " + format_amount(*finding.result) + " of " + b.text + ", " + period_text(whole.period) +
                            " (" + std::string(to_string(whole.stance)) + ")";
        work.add(std::move(finding));
        ++told;
      }
    }
  }
}

}  // namespace outlay
