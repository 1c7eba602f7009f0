// What several constraints need: the start of a finding, and small questions.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reconcile/wording.h"
#include "reconcile/workspace.h"

namespace outlay {

[[nodiscard]] Finding start(FindingKind kind, std::string rule, const Account& account,
                            const std::optional<Period>& period);

// A slot's amount is a plain number above zero.
[[nodiscard]] bool is_positive(const Amount& amount);

// The slots of an account that meet a question, in order of the list.
template <class Meets>
[[nodiscard]] std::vector<SlotIndex> slots_where(const Workspace& work, const Account& account, Meets&& meets) {
  std::vector<SlotIndex> found;
  for (const SlotIndex index : work.slots_of(account)) {
    if (meets(work.slots[index])) found.push_back(index);
  }
  return found;
}

// The slot of a part of a total: same but for the entity. Without a period only
// one in the same document will do. Another currency is no match.
[[nodiscard]] std::optional<SlotIndex> slot_like(const Workspace& work, const Slot& like, const Account& account);

// "12% apart": how far the larger stands above the smaller, as printed.
[[nodiscard]] std::optional<Amount> apart(const Amount& a, const Amount& b);

// A finding that `part` is so many percent of `whole`, resting on both; the statement is the caller's.
[[nodiscard]] Finding share_finding(const std::string& rule, const Account& account, const std::optional<Period>& period,
                                    const Term& part, const Term& whole, const Amount& share);

// Both periods are the same where an unknown year is known: same pattern,
// number, length, and only one of them dated (or two different variables).
[[nodiscard]] bool same_but_for_unknown_year(const Period& a, const Period& b);

// The assumption that makes them one: "004 means 2025".
[[nodiscard]] std::string year_condition(const Workspace& work, const Slot& undated, const Period& dated);

[[nodiscard]] bool is_whole_year(const std::optional<Period>& period);

}  // namespace outlay
