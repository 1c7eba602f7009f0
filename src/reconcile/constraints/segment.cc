// A segment is at most the whole: its share follows, and more than the whole
// can't be. Segments add up to the whole only where the list is complete, and
// no claim says that, so their sum is not tried.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerWhole = 6;

}  // namespace

void find_segments(Workspace& work) {
  std::map<SlotIndex, std::size_t> told;
  for (const auto& [account, indexes] : work.accounts()) {
    if (account.segment.empty() || !work.concepts().has_one_amount(account.concept_id) || account.concept_id == "profit") continue;
    Account whole_account = account;
    whole_account.segment.clear();
    for (const SlotIndex index : indexes) {
      const Slot& part = work.slots[index];
      if (!part.period || !part.is_stated()) continue;
      const auto whole = work.find(whole_account, part.period, part.stance, part.speakers, part.unit);
      if (!whole || !work.slots[*whole].is_stated() || ++told[*whole] > kMostPerWhole) continue;
      const Term a = work.term(index), b = work.term(*whole);
      const auto share = ratio(a.amount, b.amount);
      if (!share) continue;
      const Amount percent = times(*share, exactly(Decimal(100), multiple_unit()), percent_unit());
      const bool fits = overlaps(percent.interval, Interval::at_most(Decimal(100)));
      Finding finding = start(fits ? FindingKind::kFollows : FindingKind::kFails, "segment", account, part.period);
      finding.result = percent;
      finding.support = a.support;
      finding.support.merge(b.support);
      finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
      finding.arithmetic = a.text + " / " + b.text + " = " + format_amount(percent);
      finding.statement = work.name(account) + " " + account.concept_id + ", " + period_text(part.period) + ": " +
                          finding.arithmetic + (fits ? " of the whole" : ", more than the whole");
      work.add(std::move(finding));
    }
  }
}

}  // namespace outlay
