// Every identity that was tried: it closes, it fails, or it was skipped, and
// then what it lacks. A skipped one has not passed.

#pragma once

#include "outlay/answer.h"
#include "reconcile/reconcile.h"

namespace outlay {

// Sections fails, differs, closes, agrees, skipped; those without a row are left out.
[[nodiscard]] Answer make_check(const Reconciliation& known);

}  // namespace outlay
