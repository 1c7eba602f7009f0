// Unknown years: one variable a document ("this year" of an article without a
// date), and what binds it.
//
// Bound only by
//   a judgement or date  the document's day of publication is known (a person
//                        gave it, or a better reader): y is its year
//   a copy               the variables of documents that count as one source
//                        are one variable, at the distance that most of their
//                        shared facts tell
//   a matching claim     another document's dated claim says the same of the
//                        same account, part of the year and stance, to three
//                        digits or twice over; an assumption, "same year",
//                        given up where two such claims tell two years
// Nothing guesses. What stays unbound is an answer too: "the year of 001".

#pragma once

#include <map>
#include <string>
#include <vector>

#include "outlay/claim.h"
#include "outlay/source.h"
#include "reconcile/copies.h"
#include "reconcile/estimate.h"

namespace outlay {

enum class YearBoundBy { kPublished, kCopy, kMatch };

struct YearBinding {
  std::string variable;  // the document whose year it is
  Year year;             // known, or another document's variable
  YearBoundBy by = YearBoundBy::kPublished;
  std::vector<Assumption> assumptions;  // of a match
  std::vector<std::string> claims;      // ids, of a match
  std::string detail;                   // "published 2025-02-25, by judgement of Ann"
};

struct Years {
  std::map<std::string, YearBinding> bindings;  // by variable
  std::vector<std::string> unbound;             // variables that claims use and nothing tells; sorted
  std::vector<std::string> contested;           // matches that told two years; sorted

  // `period` with its variable replaced as far as it is bound.
  [[nodiscard]] Period bind(const Period& period) const;
  // The binding a period went through; null where it had no bound variable.
  [[nodiscard]] const YearBinding* of(const Period& period) const;
};

[[nodiscard]] Years bind_years(const std::vector<Source>& sources, const std::vector<Claim>& claims,
                               const Copies& copies);

}  // namespace outlay
