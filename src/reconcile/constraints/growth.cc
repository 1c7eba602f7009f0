// Consecutive years (and the same part of two years) of one account: growth,
// and for years the sum. A year that is planned may follow one that is done;
// the base is then of another stance, and the finding says so.
#include <algorithm>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"
#include "reconcile/constraints/members.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerAccount = 8;

// Told by a change of the same account and period already: change.cc has it.
bool has_change(const Workspace& work, const Slot& later) {
  for (const std::size_t source : later.sources) {
    for (const std::size_t index : work.statements_in(source)) {
      const Statement& s = work.statements[index];
      if (s.measure == Measure::kChange && s.account == later.account && s.period == later.period &&
          (s.base == Base::kYearOnYear || s.base == Base::kNone)) {
        return true;
      }
    }
  }
  return false;
}

void grow(Workspace& work, SlotIndex later, SlotIndex earlier) {
  const Slot &now = work.slots[later], &before = work.slots[earlier];
  const Term a = work.term(later), b = work.term(earlier);
  const auto factor = ratio(a.amount, b.amount);
  if (!factor) return;
  const Amount growth = growth_percent(*factor);
  Finding finding = start(FindingKind::kFollows, "growth", now.account, now.period);
  finding.result = growth;
  finding.support = a.support;
  finding.support.merge(b.support);
  finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
  if (now.stance != before.stance) {
    finding.support.assume("base of another stance", std::string(to_string(now.stance)) + " over " +
                                                         std::string(to_string(before.stance)));
  }
  finding.arithmetic = a.text + " / " + b.text + " = " + format_change(growth.size(), percent_unit());
  finding.statement = work.name(now.account) + " " + now.account.concept_id + ", " + period_text(before.period) +
                      " to " + period_text(now.period) + ": " + b.text + " to " + a.text + ", " +
                      format_full_change(growth);
  if (is_whole_year(now.period) && !work.concepts().stands_at_a_moment(now.account.concept_id)) {
    finding.statement += ", " + format_amount(a.amount + b.amount) + " in both";
    finding.arithmetic += "; " + b.text + " + " + a.text + " = " + format_amount(a.amount + b.amount);
  }
  work.add(std::move(finding));
}

}  // namespace

void find_growth(Workspace& work) {
  for (const auto& [account, all] : work.accounts()) {
    if (!work.concepts().has_one_amount(account.concept_id)) continue;
    std::size_t told = 0;
    for (auto at = all.rbegin(); at != all.rend() && told < kMostPerAccount; ++at) {
      const Slot& later = work.slots[*at];
      if (!later.is_stated() || !later.period || !later.period->months() || *later.period->months() > 12) continue;
      if (!is_summed(later) || !is_positive(later.amount) || has_change(work, later)) continue;
      if (later.stance == Stance::kEstimate || later.stance == Stance::kPossible) continue;
      for (const Stance stance : {later.stance, Stance::kActual, Stance::kPlan}) {
        const auto earlier = work.find(account, later.period->shifted(-1), stance, {}, later.unit);
        if (!earlier || !work.slots[*earlier].is_stated() || !is_positive(work.slots[*earlier].amount)) continue;
        grow(work, *at, *earlier);
        ++told;
        break;
      }
    }
  }
}

}  // namespace outlay
