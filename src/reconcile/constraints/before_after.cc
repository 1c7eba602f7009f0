// An absolute change with its percentage gives the amounts before and after:
// up over $120bn, by 60%, is over $200bn before and over $320bn after.
//
// The percentage is that of the same account, or for a market value that of
// the share price, which moves alike (an assumption), told beside it.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

const Statement* percent_for(const Workspace& work, const Statement& absolute) {
  for (const std::size_t source : absolute.sources) {
    for (const std::size_t index : work.statements_in(source)) {
      const Statement& s = work.statements[index];
      if (s.measure != Measure::kChange || s.amount.unit.dimension != Dimension::kPercent ||
          s.account.entity != absolute.account.entity || s.account.segment != absolute.account.segment ||
          s.period != absolute.period || !s.amount.is_plain() || s.stance != absolute.stance) {
        continue;
      }
      const bool same = s.account.concept_id == absolute.account.concept_id;
      const bool share = absolute.account.concept_id == "market-value" && s.account.concept_id == "share-price";
      if ((same || share) && s.base == absolute.base) return &s;
    }
  }
  return nullptr;
}

}  // namespace

void find_before_and_after(Workspace& work) {
  for (const Statement& s : work.statements) {
    if (s.measure != Measure::kChange || !s.amount.unit.is_money()) continue;
    const Statement* percent = percent_for(work, s);
    if (percent == nullptr || percent->amount.size().is_zero()) continue;
    const Amount part = times(percent->amount, exactly(Decimal::power_of_ten(-2), multiple_unit()), multiple_unit());
    const auto before = divide(s.amount, part, s.amount.unit);
    if (!before || !is_positive(*before)) continue;
    const Amount after = times(*before, growth_factor(percent->amount), s.amount.unit);
    // By the printed numbers alone: a bound stays a bound.
    Amount both_after = after;
    if (before->low) both_after.low = *before->low + *s.amount.low;
    if (before->high && s.amount.high) both_after.high = *before->high + *s.amount.high;
    Finding finding = start(FindingKind::kFollows, "before-after", s.account, s.period);
    finding.result = *before;
    finding.support = s.support;
    finding.support.merge(percent->support);
    finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
    if (percent->account.concept_id != s.account.concept_id) {
      finding.support.assume("same account", "value and share price moved alike");
    }
    finding.arithmetic = format_amount(s.amount) + " / " + format_factor(part.size()) + " = " + format_amount(*before);
    finding.statement = work.name(s.account) + " " + s.account.concept_id + ", " + period_text(s.period) + ": " +
                        format_amount(s.amount) + " at " + format_change(percent->amount) + " is " +
                        format_amount(*before) + " before, " + format_amount(both_after) + " after";
    work.add(std::move(finding));
  }
}

}  // namespace outlay
