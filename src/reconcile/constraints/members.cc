#include "reconcile/constraints/members.h"

#include "reconcile/constraints/helpers.h"

namespace outlay {

Members members_of(const Workspace& work, const Slot& slot) {
  if (slot.account.is_joint()) return {slot.account.entity, false};
  if (!slot.account.entity[0].starts_with("group:")) return {};
  std::optional<Day> on;
  if (slot.period && slot.period->days()) on = slot.period->days()->first;
  return {work.names().members(slot.account.entity[0], on), true};
}

bool is_summed(const Slot& slot) {
  const Dimension d = slot.unit.dimension;
  return d == Dimension::kMoney || d == Dimension::kCount || d == Dimension::kPower || d == Dimension::kEnergy;
}

Part part_of(Workspace& work, SlotIndex joint, const std::string& member) {
  Account account = work.slots[joint].account;
  account.entity = {member};
  if (const auto found = slot_like(work, work.slots[joint], account)) return {found, work.term(*found)};
  // In another currency, by a rate; never before its own was looked for.
  const Slot like = work.slots[joint];
  if (!like.unit.is_money() || !like.period) return {};
  for (const SlotIndex index : work.slots_of(account)) {
    const Slot& slot = work.slots[index];
    if (slot.period != like.period || slot.stance != like.stance || slot.speakers != like.speakers) continue;
    if (auto term = work.in_currency(index, like.unit.currency)) return {std::nullopt, term};
  }
  return {};
}

}  // namespace outlay
