// One plan in other words, another currency or another year: a plan whose year
// or term is open is held against the dated plan of the same account that it
// is nearest to. What it takes to make them one is an assumption, and they
// agree or differ only under it.
#include "reconcile/conflict.h"
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerAccount = 6;
constexpr std::size_t kMostPlans = 200;
// Beyond this two amounts are hardly one plan.
constexpr int kNearestPercent = 25;
constexpr int kSameTermPercent = 100;

bool within(const Amount& a, const Amount& b, int percent) {
  if (!is_positive(a) || !is_positive(b)) return false;
  const auto distance = apart(a, b);
  return distance && distance->size() <= Decimal(percent);
}

void compare(Workspace& work, SlotIndex open_index, SlotIndex dated_index) {
  const Slot &open = work.slots[open_index], &dated = work.slots[dated_index];
  const Statement &a = work.statements[dated.statements[0]], &b = work.statements[open.statements[0]];
  const bool agrees = overlaps(a.amount.interval, b.amount.interval);
  Finding finding = start(agrees ? FindingKind::kAgrees : FindingKind::kDiffers, "plan", dated.account, dated.period);
  finding.support = dated.support;
  finding.support.merge(open.support);
  finding.stated = open.amount;
  finding.statement = work.name(dated.account) + "'s plan: " + format_amount(dated.amount) + ", " +
                      period_text(dated.period) + " (" + work.labels(dated.sources) + "), " +
                      format_amount(open.amount) + ", " + period_text(open.period) + " (" +
                      work.labels(open.sources) + ")";
  std::string condition;
  if (open.period) {
    condition = year_condition(work, open, *dated.period);
    finding.support.assume("same year", condition);
  } else {
    condition = "both are one plan";
    finding.support.assume("same period", work.labels(open.sources) + " means " + period_text(dated.period));
  }
  finding.support.grade = agrees ? weakest(finding.support.grade, Grade::kDerived) : Grade::kScenario;
  if (const auto distance = apart(dated.amount, open.amount)) {
    finding.result = *distance;
    const bool dated_larger = dated.amount.size() >= open.amount.size();
    finding.arithmetic = format_amount((dated_larger ? dated : open).amount) + " / " +
                         format_amount((dated_larger ? open : dated).amount) + " = " +
                         format_change(distance->size(), percent_unit());
    if (!agrees) finding.statement += ": " + format_amount(distance->size(), percent_unit()) + " apart";
  }
  finding.statement += std::string(agrees ? ": they fit" : "") + ", if " + condition;
  if (!agrees) finding.reasons = likely_reasons(work, a, b);
  work.add(std::move(finding));
}

}  // namespace

void find_plans_in_other_words(Workspace& work) {
  for (const auto& [account, all] : work.accounts()) {
    if (!work.concepts().has_one_amount(account.concept_id) || work.concepts().stands_at_a_moment(account.concept_id)) continue;
    std::vector<SlotIndex> plans;
    for (const SlotIndex index : all) {
      const Slot& slot = work.slots[index];
      if (plans.size() >= kMostPlans) break;
      if (slot.stance == Stance::kPlan && slot.is_stated() && slot.unit.is_money()) plans.push_back(index);
    }
    std::size_t told = 0;
    for (const SlotIndex open : plans) {
      const Slot& a = work.slots[open];
      if ((a.period && a.period->is_dated()) || told >= kMostPerAccount) continue;
      std::optional<SlotIndex> nearest;
      for (const SlotIndex other : plans) {
        const Slot& b = work.slots[other];
        if (other == open || !b.period || b.unit != a.unit || work.share_origin(a.sources, b.sources)) continue;
        if (!b.period->is_dated() && (!a.period || b.sources < a.sources)) continue;
        const Statement &x = work.statements[a.statements[0]], &y = work.statements[b.statements[0]];
        if (!purposes_meet(x.purpose, y.purpose) && !a.period) continue;
        if (a.period ? !same_but_for_unknown_year(*a.period, *b.period) : !b.period->months()) continue;
        if (!within(a.amount, b.amount, a.period ? kSameTermPercent : kNearestPercent)) continue;
        const auto distance = apart(a.amount, b.amount);
        if (!nearest || distance->size() < apart(a.amount, work.slots[*nearest].amount)->size()) nearest = other;
      }
      if (!nearest) continue;
      compare(work, open, *nearest);
      ++told;
    }
  }
}

}  // namespace outlay
