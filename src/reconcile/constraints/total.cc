// A joint amount is the sum of its members'. With all of them it is checked,
// with all but one it gives that one, with fewer it is skipped (average.cc
// says what is missing). Members of a group named in words come from
// data/groups.tsv, and that the list is complete is an assumption.
#include "base/join.h"
#include "reconcile/constraints/constraints.h"
#include "reconcile/constraints/helpers.h"
#include "reconcile/constraints/members.h"

namespace outlay {
namespace {

void check(Workspace& work, SlotIndex joint, const std::vector<Part>& parts, const Members& members) {
  const Slot slot = work.slots[joint];
  Term sum = *parts[0].term;
  std::vector<std::string> names, texts;
  std::vector<SlotIndex> indexes;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) {
      sum.amount = sum.amount + parts[i].term->amount;
      sum.support.merge(parts[i].term->support);
    }
    names.push_back(work.names().display(members.ids[i]));
    texts.push_back(parts[i].term->text);
    if (parts[i].slot) indexes.push_back(*parts[i].slot);
  }
  sum.text = join(texts, " + ");
  sum.support.grade = weakest(sum.support.grade, Grade::kDerived);
  if (members.assumed) sum.support.assume("complete list", work.name(slot.account) + ": " + join(names, ", "));
  const bool closes = overlaps(sum.amount.interval, slot.amount.interval);
  Finding finding = start(closes ? FindingKind::kCloses : FindingKind::kFails, "total", slot.account, slot.period);
  finding.result = sum.amount;
  finding.stated = slot.amount;
  finding.support = sum.support;
  finding.support.merge(slot.support);
  finding.arithmetic = sum.text + " = " + format_amount(sum.amount);
  finding.statement = join(names, " + ") + ", " + period_text(slot.period) + ": " + finding.arithmetic + " (" +
                      format_interval(sum.amount) + "), stated " + format_amount(slot.amount);
  work.add(std::move(finding));
  work.sums.emplace(joint, sum);
  if (closes && indexes.size() == parts.size()) work.totals.push_back({joint, indexes});
}

void derive(Workspace& work, SlotIndex joint, const std::vector<Part>& parts, const Members& members,
            std::size_t missing) {
  const Slot slot = work.slots[joint];
  Term rest = work.term(joint);
  std::vector<std::string> texts;
  std::vector<SlotIndex> indexes;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i == missing) continue;
    rest.amount = rest.amount - parts[i].term->amount;
    rest.support.merge(parts[i].term->support);
    texts.push_back(parts[i].term->text);
    if (parts[i].slot) indexes.push_back(*parts[i].slot);
  }
  if (members.assumed) rest.support.assume("complete list", work.name(slot.account));
  rest.support.grade = weakest(rest.support.grade, Grade::kDerived);
  Slot made;
  made.account = slot.account;
  made.account.entity = {members.ids[missing]};
  made.period = slot.period;
  made.stance = slot.stance;
  made.speakers = slot.speakers;
  made.unit = slot.unit;
  made.sources = slot.sources;
  made.amount = rest.amount;
  made.support = rest.support;
  made.arithmetic = rest.text + " - " + join(texts, " - ") + " = " + format_amount(rest.amount);
  if (!slot.period || !is_positive(rest.amount)) return;
  const Account account = made.account;
  const std::string arithmetic = made.arithmetic;
  const auto index = work.derive(std::move(made));
  if (!index) return;
  work.solved_totals.insert(joint);
  indexes.push_back(*index);
  if (indexes.size() == parts.size()) work.totals.push_back({joint, indexes});
  Finding finding = start(FindingKind::kFollows, "total", account, slot.period);
  finding.result = rest.amount;
  finding.support = work.slots[*index].support;
  finding.support.estimates = {work.slots[*index].id};
  finding.arithmetic = arithmetic;
  finding.statement = work.name(account) + ", " + period_text(slot.period) + ": " + rest.text + " - " +
                      join(texts, " - ") + " = " + format_full(rest.amount);
  work.add(std::move(finding));
}

std::size_t told_directly(const Workspace& work, const Slot& joint, const Members& members) {
  std::size_t count = 0;
  for (const std::string& member : members.ids) {
    Account account = joint.account;
    account.entity = {member};
    if (slot_like(work, joint, account)) ++count;
  }
  return count;
}

// A total that is printed in two currencies is summed once, in the one in which
// more of its members are told (as many: not in the dollars it was turned into).
bool is_told_better_elsewhere(const Workspace& work, SlotIndex joint, const Members& members) {
  const Slot& slot = work.slots[joint];
  if (!slot.unit.is_money()) return false;
  for (const SlotIndex index : work.slots_of(slot.account)) {
    const Slot& other = work.slots[index];
    if (index == joint || other.period != slot.period || other.stance != slot.stance || other.unit == slot.unit ||
        !other.unit.is_money() || !other.is_stated() || !work.share_origin(other.sources, slot.sources)) {
      continue;
    }
    const std::size_t here = told_directly(work, slot, members), there = told_directly(work, other, members);
    if (there > here || (there == here && slot.unit.currency.code() == "USD")) return true;
  }
  return false;
}

}  // namespace

void find_totals(Workspace& work) {
  const std::size_t count = work.slots.size();
  for (SlotIndex joint = 0; joint < count; ++joint) {
    if (!is_summed(work.slots[joint]) || !work.slots[joint].is_stated() || work.sums.contains(joint)) continue;
    const Members members = members_of(work, work.slots[joint]);
    if (members.ids.size() < 2 || is_told_better_elsewhere(work, joint, members)) continue;
    std::vector<Part> parts;
    std::size_t missing = 0, last_missing = 0;
    for (std::size_t i = 0; i < members.ids.size(); ++i) {
      parts.push_back(part_of(work, joint, members.ids[i]));
      if (!parts.back().term) {
        ++missing;
        last_missing = i;
      }
    }
    if (missing == 0) {
      // A part that was derived from this very total is no evidence for it.
      if (!work.solved_totals.contains(joint)) check(work, joint, parts, members);
    } else if (missing == 1 && work.slots[joint].is_stated()) {
      derive(work, joint, parts, members, last_missing);
    }
  }
}

}  // namespace outlay
