// A margin is profit over revenue of one account and period: checked where all
// three are told.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {

void find_margins(Workspace& work) {
  for (const Statement& s : work.statements) {
    if (s.account.concept_id != "margin" || s.measure != Measure::kRatio || !s.period ||
        s.amount.unit.dimension != Dimension::kPercent) {
      continue;
    }
    Account profit = s.account, revenue = s.account;
    profit.concept_id = "profit";
    revenue.concept_id = "revenue";
    revenue.item.clear();
    for (const SlotIndex index : work.slots_of(revenue)) {
      const Slot& sales = work.slots[index];
      if (sales.period != s.period || sales.stance != s.stance) continue;
      const auto earned = work.find(profit, s.period, s.stance, sales.speakers, sales.unit);
      if (!earned) continue;
      const Term a = work.term(*earned), b = work.term(index);
      const auto share = ratio(a.amount, b.amount);
      if (!share) continue;
      const Amount percent = times(*share, exactly(Decimal(100), multiple_unit()), percent_unit());
      const bool closes = overlaps(percent.interval, s.amount.interval);
      Finding finding = start(closes ? FindingKind::kCloses : FindingKind::kFails, "margin", s.account, s.period);
      finding.result = percent;
      finding.stated = s.amount;
      finding.support = s.support;
      finding.support.merge(a.support);
      finding.support.merge(b.support);
      // Operating, net and gross profit have margins of their own.
      finding.support.assume("same account", "the profit and the margin are of one kind");
      finding.arithmetic = a.text + " / " + b.text + " = " + format_amount(percent);
      finding.statement = work.name(s.account) + " margin, " + period_text(s.period) + ": " + finding.arithmetic +
                          ", stated " + format_amount(s.amount);
      work.add(std::move(finding));
    }
  }
}

}  // namespace outlay
