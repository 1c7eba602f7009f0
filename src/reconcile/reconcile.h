// From claims to what they say together: the one call of this stage.
//
// Deterministic: equal sources and claims give equal bytes, in whatever order
// they come. Linear in the claims, n log n for the maps, apart from groups
// whose size is bounded (constraints/constraints.h says where).

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "outlay/claim.h"
#include "outlay/source.h"
#include "reconcile/copies.h"
#include "reconcile/estimate.h"
#include "reconcile/workspace.h"
#include "reconcile/years.h"

namespace outlay {

struct Reconciliation {
  std::vector<Source> sources;  // in order of label, then document
  std::vector<Claim> claims;    // in order of document, place, id
  Copies copies;                // indexes into sources
  Years years;
  std::vector<Estimate> estimates;  // stated first, then derived; each in order of account, period
  std::vector<Rate> rates;          // in order of id
  std::vector<Finding> findings;    // by rank
  std::size_t steps = 0;            // of propagation
  bool limit_reached = false;       // the limit on steps was met: intervals may still be too wide

  [[nodiscard]] const Source* source(const std::string& document) const;
  [[nodiscard]] const Claim* claim(const std::string& id) const;
  [[nodiscard]] const Estimate* estimate(const std::string& id) const;
  [[nodiscard]] const Finding* finding(const std::string& id) const;
  [[nodiscard]] const Rate* rate(const std::string& id) const;
  // The US dollars of an estimate, and the rate; nothing where neither is told.
  struct Dollars {
    Amount amount;
    std::string rate;  // id; empty: printed in dollars
  };
  [[nodiscard]] const Dollars* dollars(const std::string& estimate) const;

  std::map<std::string, Dollars> dollars_of;     // by estimate
  std::map<std::string, std::size_t> claim_index, estimate_index, finding_index, rate_index, source_index;
};

[[nodiscard]] Reconciliation reconcile(std::vector<Source> sources, std::vector<Claim> claims,
                                       const ReconcileTables& tables);

}  // namespace outlay
