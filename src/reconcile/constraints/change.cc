// A change ties two levels: later = earlier × (1 + g).
//
// With both levels it is checked; with one it gives the other. A level of
// another stance may be the base, and then the finding says so. A growth rate
// without a base is taken as year on year, by an assumption with that name.
#include <algorithm>
#include <map>

#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

std::optional<Period> base_period(const Statement& s) {
  if (!s.period) return std::nullopt;
  switch (s.base) {
    case Base::kYearOnYear: return s.period->shifted(-1);
    case Base::kQuarterOnQuarter: return s.period->previous();
    // The growth of a half, a quarter or a year that names no base.
    case Base::kNone: return s.period->months() ? std::optional(s.period->shifted(-1)) : std::nullopt;
    default: return std::nullopt;
  }
}

// The level of an account in a period: of the stance asked for, else done,
// else planned.
std::optional<SlotIndex> level(const Workspace& work, const Statement& s, const Period& period, const Unit& unit) {
  for (const Stance stance : {s.stance, Stance::kActual, Stance::kPlan}) {
    const bool by_speaker = stance == Stance::kEstimate || stance == Stance::kPossible;
    const auto found = work.find(s.account, period, stance, by_speaker ? s.speakers : std::vector<std::string>(), unit);
    if (found) return found;
  }
  return std::nullopt;
}

std::vector<Unit> units_of(const Workspace& work, const Account& account) {
  std::vector<Unit> units;
  for (const SlotIndex index : work.slots_of(account)) {
    const Unit& unit = work.slots[index].unit;
    if (std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
  }
  return units;
}

void note_assumptions(const Workspace& work, const Statement& s, SlotIndex slot, Support& support) {
  if (s.base == Base::kNone) {
    support.assume("year on year", "the growth that " + work.labels(s.sources) + " gives without a base");
    support.grade = weakest(support.grade, Grade::kScenario);
  }
  if (work.slots[slot].stance != s.stance) {
    support.assume("base of another stance", std::string(to_string(work.slots[slot].stance)) + " for " +
                                                 std::string(to_string(s.stance)));
  }
}

void check(Workspace& work, const Statement& s, SlotIndex later, SlotIndex earlier) {
  const Term now = work.term(later), before = work.term(earlier);
  const auto factor = ratio(now.amount, before.amount);
  if (!factor) return;
  const Amount growth = growth_percent(*factor);
  const bool closes = overlaps(growth.interval, s.amount.interval);
  Finding finding = start(closes ? FindingKind::kCloses : FindingKind::kFails, "change", s.account, s.period);
  finding.result = growth;
  finding.stated = s.amount;
  finding.support = s.support;
  finding.support.merge(now.support);
  finding.support.merge(before.support);
  finding.support.grade = weakest(finding.support.grade, Grade::kDerived);
  note_assumptions(work, s, earlier, finding.support);
  finding.arithmetic = now.text + " / " + before.text + " = " + format_amount(*factor);
  finding.statement = work.name(s.account) + ": " + finding.arithmetic + ", " + format_full_change(growth) +
                      ", stated " + format_change(s.amount);
  if (closes && s.amount.is_plain()) work.products.push_back({later, earlier, growth_factor(s.amount)});
  work.add(std::move(finding));
}

void derive(Workspace& work, const Statement& s, SlotIndex known, const Period& period, bool earlier) {
  // A copy: deriving may move the slots.
  const Slot from = work.slots[known];
  const Term term = work.term(known);
  const Amount factor = growth_factor(s.amount);
  const auto amount = earlier ? divide(term.amount, factor, from.unit)
                              : std::optional(times(term.amount, factor, from.unit));
  if (!amount || !amount->is_plain()) return;
  Slot slot;
  slot.account = s.account;
  slot.period = period;
  slot.stance = earlier ? from.stance : s.stance;
  if (slot.stance == Stance::kEstimate || slot.stance == Stance::kPossible) slot.speakers = s.speakers;
  slot.unit = from.unit;
  slot.sources = s.sources;
  slot.amount = *amount;
  slot.support = term.support;
  slot.support.merge(s.support);
  slot.support.grade = weakest(slot.support.grade, Grade::kDerived);
  note_assumptions(work, s, known, slot.support);
  slot.arithmetic = term.text + (earlier ? " / " : " x ") + format_factor(factor.size()) + " = " +
                    format_amount(*amount);
  const auto made = work.derive(slot);
  if (!made) return;
  work.products.push_back(earlier ? ProductIdentity{known, *made, factor} : ProductIdentity{*made, known, factor});
  Finding finding = start(FindingKind::kFollows, "change", s.account, period);
  finding.result = amount;
  finding.support = work.slots[*made].support;
  finding.arithmetic = work.slots[*made].arithmetic;
  finding.statement = work.name(s.account) + ", " + period_text(period) + ": " + term.text +
                      (earlier ? " / " : " x ") + format_factor(factor.size()) + " = " + format_full(*amount);
  finding.support.estimates.push_back(work.slots[*made].id);
  work.add(std::move(finding));
}

}  // namespace

void find_changes(Workspace& work) {
  std::map<Account, std::vector<Unit>> units;
  for (std::size_t i = 0; i < work.statements.size(); ++i) {
    const Statement s = work.statements[i];
    if (s.measure != Measure::kChange || s.amount.unit.dimension != Dimension::kPercent) continue;
    const auto before = base_period(s);
    if (!before) continue;
    const auto [known_units, is_new] = units.try_emplace(s.account);
    if (is_new) known_units->second = units_of(work, s.account);
    for (const Unit& unit : known_units->second) {
      const auto later = level(work, s, *s.period, unit), earlier = level(work, s, *before, unit);
      // A level that this very change gave is no evidence for it.
      const auto gave = [&](SlotIndex slot) {
        const auto& ids = work.slots[slot].support.claims;
        return !work.slots[slot].is_stated() &&
               std::includes(ids.begin(), ids.end(), s.support.claims.begin(), s.support.claims.end());
      };
      if (later && earlier) {
        if (!gave(*later) && !gave(*earlier)) check(work, s, *later, *earlier);
      } else if (later) {
        derive(work, s, *later, *before, true);
      } else if (earlier) {
        derive(work, s, *earlier, *s.period, false);
      }
    }
  }
}

}  // namespace outlay
