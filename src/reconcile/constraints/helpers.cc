#include "reconcile/constraints/helpers.h"

#include <algorithm>

namespace outlay {

Finding start(FindingKind kind, std::string rule, const Account& account, const std::optional<Period>& period) {
  Finding finding;
  finding.kind = kind;
  finding.rule = std::move(rule);
  finding.entity = account.entity;
  finding.concept_id = account.concept_id;
  finding.period = period;
  return finding;
}

bool is_positive(const Amount& amount) {
  const auto& low = amount.interval.low();
  return low && !low->value.is_negative() && !(low->value.is_zero() && !low->open);
}

std::optional<SlotIndex> slot_like(const Workspace& work, const Slot& like, const Account& account) {
  if (like.period) return work.find(account, like.period, like.stance, like.speakers, like.unit);
  std::optional<SlotIndex> only;
  for (const std::size_t source : like.sources) {
    for (const SlotIndex index : work.slots_in(source)) {
      const Slot& slot = work.slots[index];
      if (slot.period || slot.stance != like.stance || slot.unit != like.unit || slot.speakers != like.speakers) continue;
      if (slot.account != account || only == index) continue;
      if (only) return std::nullopt;
      only = index;
    }
  }
  return only;
}

std::optional<Amount> apart(const Amount& a, const Amount& b) {
  const bool a_larger = a.size() >= b.size();
  const auto factor = ratio(a_larger ? a : b, a_larger ? b : a);
  if (!factor) return std::nullopt;
  return growth_percent(*factor);
}

bool same_but_for_unknown_year(const Period& a, const Period& b) {
  if (a.pattern() == Pattern::kFromTo || b.pattern() == Pattern::kFromTo) return false;
  return a.pattern() == b.pattern() && a.number() == b.number() && a.year_count() == b.year_count() &&
         a.fiscal_year_end() == b.fiscal_year_end() && a.in_year().variable != b.in_year().variable;
}

std::string year_condition(const Workspace& work, const Slot& undated, const Period& dated) {
  const Year& unknown = undated.period->in_year();
  const std::string who = work.labels(undated.sources);
  if (!dated.is_dated()) return who + " means the year of the other";
  return who + " means " + std::to_string(dated.in_year().value - unknown.value);
}

Finding share_finding(const std::string& rule, const Account& account, const std::optional<Period>& period, const Term& part,
                      const Term& whole, const Amount& share) {
  Finding finding = start(FindingKind::kFollows, rule, account, period);
  finding.result = times(share, exactly(Decimal(100), multiple_unit()), percent_unit());
  finding.support = part.support;
  finding.support.merge(whole.support);
  finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
  finding.arithmetic = part.text + " / " + whole.text + " = " + format_amount(*finding.result);
  return finding;
}

bool is_whole_year(const std::optional<Period>& period) {
  return period && period->months() && *period->months() == 12;
}

}  // namespace outlay
