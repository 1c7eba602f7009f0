// The report: who spends what, what closes, differs and follows, what nothing
// tells, and who says it.

#pragma once

#include <cstddef>

#include "lexicon/concepts.h"
#include "outlay/answer.h"
#include "reconcile/known_names.h"
#include "reconcile/reconcile.h"

namespace outlay {

struct ReportOptions {
  // Of findings that only follow, and of spending: more are counted, not shown. 0: all.
  std::size_t most_rows = 60;
  const Concepts* concepts = nullptr;  // which are spending; null: those of the program alone
};

// Sections spending, closes, agrees, differs, follows, same-number, not-known,
// sources; those without a row are left out. Spending has what is stated, in
// the currency it is stated in; an amount that is printed in dollars as well
// is one row. A dollar amount that was converted names its rate.
[[nodiscard]] Answer make_report(const Reconciliation& known, const KnownNames& names,
                                 const ReportOptions& options = {});

}  // namespace outlay
