// The members of a joint account and what is known of each.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reconcile/workspace.h"

namespace outlay {

struct Members {
  std::vector<std::string> ids;
  bool assumed = false;  // from the table of groups: that the list is complete is an assumption
};

struct Part {
  std::optional<SlotIndex> slot;  // where it is told in the total's own unit
  std::optional<Term> term;       // in that unit; by a rate where it is told in another currency only
};

// None for a single entity, and for a group that the table leaves open.
[[nodiscard]] Members members_of(const Workspace& work, const Slot& slot);
[[nodiscard]] Part part_of(Workspace& work, SlotIndex joint, const std::string& member);
// True for units that add up.
[[nodiscard]] bool is_summed(const Slot& slot);

}  // namespace outlay
