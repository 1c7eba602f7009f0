// What an amount over several years comes to a year, if it is spread evenly,
// and how that stands to the organisation's own latest part of a year, taken
// for a whole one.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

// Whole years, two or more; a company's fiscal years are days from and to.
std::optional<int> years_in(const std::optional<Period>& period) {
  const auto months = period ? period->months() : std::nullopt;
  if (!months || *months <= 12 || *months % 12 != 0) return std::nullopt;
  return *months / 12;
}

std::optional<SlotIndex> latest_part_of_a_year(const Workspace& work, const Account& account, const Unit& unit) {
  std::optional<SlotIndex> best;
  for (const SlotIndex index : work.slots_of(account)) {
    const Slot& slot = work.slots[index];
    if (slot.stance != Stance::kActual || !slot.is_stated() || !slot.period || slot.unit != unit) continue;
    const auto months = slot.period->months();
    if (!months || *months > 12 || *months < 3) continue;
    if (!best) {
      best = index;
      continue;
    }
    const Slot& other = work.slots[*best];
    const int longer = *months - *other.period->months();
    const bool later = slot.period->in_year() > other.period->in_year();
    if (longer > 0 || (longer == 0 && later)) best = index;
  }
  return best;
}

void against_own_pace(Workspace& work, const Slot& plan, const Term& each) {
  const auto part = latest_part_of_a_year(work, plan.account, plan.unit);
  if (!part || !is_positive(work.slots[*part].amount)) return;
  const Slot& slot = work.slots[*part];
  const int months = *slot.period->months();
  const Term told = work.term(*part);
  const Decimal factor = divide(Decimal(12), Decimal(months));
  const Amount year = times(told.amount, exactly(factor, multiple_unit()), plan.unit);
  const auto share = ratio(each.amount, year);
  if (!share) return;
  Finding finding = start(FindingKind::kFollows, "yearly-pace", plan.account, plan.period);
  finding.result = share;
  finding.support = each.support;
  finding.support.merge(told.support);
  if (months < 12) finding.support.assume("even pace", told.text + " in " + std::to_string(months) + " months");
  const std::string base = months < 12 ? format_factor(factor) + " x " + told.text : told.text;
  finding.arithmetic = each.text + " / (" + base + ") = " + format_amount(*share);
  finding.statement = work.name(plan.account) + "'s plan of " + format_amount(plan.amount) + " is " +
                      format_amount(each.amount) + " a year, " + format_full(*share) + " " + base + " (" +
                      period_text(slot.period) + ")";
  work.add(std::move(finding));
}

}  // namespace

void find_yearly(Workspace& work) {
  const std::size_t count = work.slots.size();
  for (SlotIndex i = 0; i < count; ++i) {
    const Slot plan = work.slots[i];
    const auto year_count = years_in(plan.period);
    if (!year_count || !plan.is_stated() || !plan.unit.is_money() || work.concepts().stands_at_a_moment(plan.account.concept_id)) {
      continue;
    }
    const Decimal years(*year_count);
    const auto each = divide(plan.amount, exactly(years, multiple_unit()), plan.unit);
    if (!each) continue;
    Term term = work.term(i);
    term.text = term.text + " / " + years.to_string();
    term.amount = *each;
    term.support.assume("even years", format_amount(plan.amount) + " spread over " + years.to_string() + " years");
    term.support.grade = weakest(term.support.grade, Grade::kDerived);
    work.yearly.push_back({i, term});
    against_own_pace(work, plan, term);
    // One line for an amount that is printed in two currencies: the one that was converted is left out.
    const auto dollars = Currency::parse("USD");
    const bool is_dollar = plan.unit.currency == *dollars;
    bool printed_in_own = false;
    if (is_dollar) {
      for (const SlotIndex other : work.slots_of(plan.account)) {
        const Slot& slot = work.slots[other];
        printed_in_own = printed_in_own || (slot.period == plan.period && slot.stance == plan.stance &&
                                            slot.speakers == plan.speakers && slot.unit != plan.unit &&
                                            slot.unit.is_money() && work.share_origin(slot.sources, plan.sources));
      }
    }
    if (printed_in_own) continue;
    Finding finding = start(FindingKind::kFollows, "yearly", plan.account, plan.period);
    finding.result = *each;
    finding.support = term.support;
    finding.arithmetic = term.text + " = " + format_amount(*each);
    finding.statement = work.name(plan.account) + ", " + period_text(plan.period) + " (" +
                        std::string(to_string(plan.stance)) + "): " + finding.arithmetic + " a year";
    if (!is_dollar) {
      if (const auto converted = work.in_currency(i, *dollars)) {
        const auto each_dollar = divide(converted->amount, exactly(years, multiple_unit()), Unit::money(*dollars));
        finding.support.merge(converted->support);
        finding.statement += " (" + format_amount(*each_dollar) + ")";
      }
    }
    work.add(std::move(finding));
  }
}

}  // namespace outlay
