// One account, period and stance, told more than once: agrees, or differs.
//
// For each slot the preferred statement is held against the others. What fits
// in other digits agrees ("$22.7bn" and "$23bn"); what can't hold beside it
// differs, with the reasons that make it fit.
#include "reconcile/conflict.h"
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"

namespace outlay {
namespace {

constexpr std::size_t kMostPerSlot = 4;

void compare(Workspace& work, const Slot& slot, const Statement& a, const Statement& b) {
  const bool agrees = overlaps(a.amount.interval, b.amount.interval);
  if (!agrees && (!work.concepts().has_one_amount(slot.account.concept_id) || !purposes_meet(a.purpose, b.purpose))) return;
  Finding finding = start(agrees ? FindingKind::kAgrees : FindingKind::kDiffers, "level", slot.account, slot.period);
  finding.support = a.support;
  finding.support.merge(b.support);
  finding.result = a.amount;
  finding.stated = b.amount;
  const std::string x = format_amount(a.amount) + " (" + work.labels(a.sources) + ")";
  const std::string y = format_amount(b.amount) + " (" + work.labels(b.sources) + ")";
  finding.statement = work.name(slot.account) + " " + slot.account.concept_id + ", " + period_text(slot.period) +
                      ": " + x + (agrees ? " and " : ", ") + y;
  if (agrees) {
    finding.statement += " fit";
  } else {
    finding.support.grade = Grade::kUnresolved;
    if (const auto distance = apart(a.amount, b.amount)) {
      finding.result = distance;
      finding.arithmetic = format_amount(a.amount) + " / " + format_amount(b.amount);
      finding.statement += ": " + format_amount(distance->size(), percent_unit()) + " apart";
    }
    finding.reasons = likely_reasons(work, a, b);
  }
  work.add(std::move(finding));
}

}  // namespace

void find_level_conflicts(Workspace& work) {
  for (const Slot& slot : work.slots) {
    for (std::size_t i = 1; i < slot.statements.size() && i <= kMostPerSlot; ++i) {
      compare(work, slot, work.statements[slot.statements[0]], work.statements[slot.statements[i]]);
    }
  }
}

}  // namespace outlay
