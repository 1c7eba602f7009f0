// A total of which nobody's part is told: an average for each member, and the
// identity that could not be tried, with what it lacks.
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"
#include "reconcile/constraints/members.h"

namespace outlay {
namespace {

void skip(Workspace& work, SlotIndex joint, const Members& members, std::vector<std::string> missing) {
  const Slot& slot = work.slots[joint];
  Finding finding = start(FindingKind::kSkipped, "total", slot.account, slot.period);
  finding.stated = slot.amount;
  finding.support = slot.support;
  const std::size_t told = members.ids.size() - missing.size();
  finding.statement = work.name(slot.account) + ", " + period_text(slot.period) + ": stated " +
                      format_amount(slot.amount) + ", and of " + std::to_string(members.ids.size()) +
                      " members " + (told == 0 ? "none is" : std::to_string(told) + " are") + " told";
  finding.missing = std::move(missing);
  work.add(std::move(finding));
}

void average(Workspace& work, SlotIndex joint, const Members& members) {
  const Slot& slot = work.slots[joint];
  const auto count = static_cast<std::int64_t>(members.ids.size());
  const auto each = divide(slot.amount, exactly(Decimal(count), multiple_unit()), slot.unit);
  if (!each) return;
  Finding finding = start(FindingKind::kFollows, "average", slot.account, slot.period);
  finding.result = each;
  finding.support = slot.support;
  finding.support.grade = weakest(slot.support.grade, Grade::kDerived);
  if (members.assumed) finding.support.assume("complete list", work.name(slot.account));
  finding.arithmetic = format_amount(slot.amount) + " / " + std::to_string(count) + " = " + format_amount(*each);
  finding.statement = work.name(slot.account) + ", " + period_text(slot.period) + ": " + finding.arithmetic +
                      " each, on average";
  work.add(std::move(finding));
}

}  // namespace

void find_averages(Workspace& work) {
  const std::size_t count = work.slots.size();
  for (SlotIndex joint = 0; joint < count; ++joint) {
    const Slot& slot = work.slots[joint];
    if (!is_summed(slot) || !slot.is_stated() || work.sums.contains(joint)) continue;
    if (work.solved_totals.contains(joint)) continue;
    const Members members = members_of(work, slot);
    if (members.ids.size() < 2) continue;
    std::vector<std::string> missing;
    for (const std::string& id : members.ids) {
      if (!part_of(work, joint, id).term) missing.push_back(work.names().display(id));
    }
    if (missing.size() == members.ids.size() && work.concepts().has_one_amount(slot.account.concept_id)) average(work, joint, members);
    if (missing.size() > 1) skip(work, joint, members, std::move(missing));
  }
}

}  // namespace outlay
