// A finding as a row, the same in every answer.

#pragma once

#include <initializer_list>
#include <string>

#include "outlay/answer.h"
#include "reconcile/reconcile.h"

namespace outlay {

// what it says | what was assumed, why it may be, or what is missing | grade | from
[[nodiscard]] Section finding_section(std::string id, std::string title);
[[nodiscard]] Row finding_row(const Reconciliation& known, const Finding& finding);

// Rows of all findings of these kinds, by rank; where there are more than
// `limit`, the last row tells how many (0: all of them).
void add_findings(Section& section, const Reconciliation& known, std::initializer_list<FindingKind> kinds,
                  std::size_t limit);

}  // namespace outlay
