// A joint change, checked by the sums of its members in both periods: finer
// than by the printed totals, where those are rounded.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {

void find_changes_of_parts(Workspace& work) {
  for (const Statement& s : work.statements) {
    if (s.measure != Measure::kChange || s.base != Base::kYearOnYear || !s.period ||
        s.amount.unit.dimension != Dimension::kPercent) {
      continue;
    }
    for (const SlotIndex later : work.slots_of(s.account)) {
      const Slot& slot = work.slots[later];
      if (slot.period != s.period || slot.stance != s.stance) continue;
      const auto earlier = work.find(s.account, s.period->shifted(-1), slot.stance, slot.speakers, slot.unit);
      const auto now = work.sums.find(later);
      const auto before = earlier ? work.sums.find(*earlier) : work.sums.end();
      if (now == work.sums.end() || before == work.sums.end()) continue;
      const auto factor = ratio(now->second.amount, before->second.amount);
      if (!factor) continue;
      const Amount growth = growth_percent(*factor);
      const bool closes = overlaps(growth.interval, s.amount.interval);
      Finding finding = start(closes ? FindingKind::kCloses : FindingKind::kFails, "change-of-parts", s.account,
                              s.period);
      finding.result = growth;
      finding.stated = s.amount;
      finding.support = now->second.support;
      finding.support.merge(before->second.support);
      finding.support.merge(s.support);
      finding.arithmetic = format_amount(now->second.amount) + " / " + format_amount(before->second.amount) + " = " +
                           format_amount(*factor);
      finding.statement = work.name(s.account) + ", from the parts: " + finding.arithmetic + ", " +
                          format_full_change(growth) + ", stated " + format_change(s.amount);
      work.add(std::move(finding));
    }
  }
}

}  // namespace outlay
