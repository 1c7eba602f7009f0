// A plan and what came of it, in one account and period: compared, not joined.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {

void find_outcomes(Workspace& work) {
  for (const auto& [account, all] : work.accounts()) {
    if (!work.concepts().has_one_amount(account.concept_id)) continue;
    for (const SlotIndex index : all) {
      const Slot& plan = work.slots[index];
      if (plan.stance != Stance::kPlan || !plan.is_stated() || !plan.period) continue;
      const auto actual = work.find(account, plan.period, Stance::kActual, {}, plan.unit);
      if (!actual || !work.slots[*actual].is_stated()) continue;
      const Term done = work.term(*actual), planned = work.term(index);
      if (!is_positive(done.amount) || !is_positive(planned.amount)) continue;
      const auto share = ratio(done.amount, planned.amount);
      if (!share) continue;
      Finding finding = share_finding("outcome", account, plan.period, done, planned, *share);
      finding.statement = work.name(account) + " " + account.concept_id + ", " + period_text(plan.period) +
                          ": planned " + planned.text + ", done " + done.text + ", " + format_amount(*finding.result);
      work.add(std::move(finding));
    }
  }
}

}  // namespace outlay
