// What an organisation holds beside what it plans to spend: its cash against
// its largest plan for one year.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {

void find_cash_cover(Workspace& work) {
  const std::size_t count = work.slots.size();
  for (SlotIndex i = 0; i < count; ++i) {
    const Slot cash = work.slots[i];
    if (cash.account.concept_id != "cash" || !cash.is_stated() || !cash.unit.is_money() || !is_positive(cash.amount) ||
        cash.account.is_joint()) {
      continue;
    }
    Account spending = cash.account;
    spending.concept_id = "capex";
    spending.segment = spending.item = spending.definition = "";
    std::optional<SlotIndex> best;
    std::optional<Term> planned;
    const std::vector<SlotIndex> plans = work.slots_of(spending);
    for (const SlotIndex index : plans) {
      const Slot& plan = work.slots[index];
      if (plan.stance != Stance::kPlan || !plan.is_stated() || !is_whole_year(plan.period) || !plan.unit.is_money()) {
        continue;
      }
      const bool own_currency = plan.unit == cash.unit;
      auto term = work.in_currency(index, cash.unit.currency);
      if (!term || !is_positive(term->amount)) continue;
      // The largest; of one plan in two currencies the one that needs no rate, and the finer print.
      const bool larger = !planned || term->amount.size() > planned->amount.size();
      const bool same_plan = best && work.slots[*best].period == work.slots[index].period;
      const bool was_own = best && work.slots[*best].unit == cash.unit;
      if (!best || (same_plan ? own_currency && !was_own : larger)) {
        best = index;
        planned = std::move(term);
      }
    }
    if (!best) continue;
    const auto cover = ratio(cash.amount, planned->amount);
    if (!cover) continue;
    const Term held = work.term(i);
    Finding finding = start(FindingKind::kFollows, "cash", cash.account, work.slots[*best].period);
    finding.result = cover;
    finding.support = held.support;
    finding.support.merge(planned->support);
    finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
    finding.arithmetic = held.text + " / " + planned->text + " = " + format_amount(*cover);
    finding.statement = work.name(cash.account) + "'s cash, " + held.text + ", is " + format_amount(*cover) +
                        " its plan of " + planned->text + " for " + period_text(work.slots[*best].period);
    work.add(std::move(finding));
  }
}

}  // namespace outlay
