// What is said, once: claims that say the same of the same account are one
// statement, however often and wherever they are printed.
//
// The same: account, measure, stance, unit, printed ends, and period (with its
// year bound as far as it is, and a fiscal period as the months it covers); for estimates and possibles the speaker too.
// Three joins go further, each with its assumption:
//   a change without a base joins one of the same document or a copy that has it
//   a group named in words joins the list of the same figure in a copy
//   an open item or definition joins none: open is not "all"

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "outlay/claim.h"
#include "outlay/source.h"
#include "reconcile/account.h"
#include "reconcile/amount.h"
#include "reconcile/copies.h"
#include "reconcile/estimate.h"
#include "reconcile/years.h"

namespace outlay {

struct Statement {
  Account account;
  std::optional<Period> period;
  Measure measure = Measure::kLevel;
  Base base = Base::kNone;
  Stance stance = Stance::kActual;
  std::vector<std::string> speakers;
  std::vector<std::string> purpose;
  Amount amount;
  Amount printed;                     // by its digits alone, without the hedge
  Decimal quantum;                    // the finest of its claims
  std::vector<std::size_t> claims;    // indexes, in order
  std::vector<std::size_t> sources;   // indexes, sorted
  Support support;
};

[[nodiscard]] std::vector<Statement> make_statements(const std::vector<Source>& sources,
                                                     const std::vector<Claim>& claims,
                                                     const Copies& copies, const Years& years);

}  // namespace outlay
