// A claim: a figure that says something about somebody, with everything that
// is needed to weigh it and to find its words again.
//
// The keys are those of the claim corpus. What a claim does not say stays
// open, and open is not "all". A claim carries interval, quantum, hedge and
// place itself, so that facts of filings, cells of a workbook and entries by
// hand are claims like any other.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outlay/decimal.h"
#include "outlay/error.h"
#include "outlay/interval.h"
#include "outlay/period.h"
#include "outlay/place.h"
#include "outlay/unit.h"

namespace outlay {

enum class Measure { kLevel, kChange, kRatio };
enum class Stance { kActual, kPlan, kEstimate, kPossible };
// What a change is measured against.
enum class Base { kNone, kYearOnYear, kQuarterOnQuarter, kYearToDate, kTotal };

[[nodiscard]] std::string_view to_string(Measure measure);  // "level", "change", "ratio"
[[nodiscard]] std::string_view to_string(Stance stance);    // "actual", "plan", "estimate", "possible"
[[nodiscard]] std::string_view to_string(Base base);        // "", "yoy", "qoq", "ytd", "total"
[[nodiscard]] std::optional<Measure> parse_measure(std::string_view text);
[[nodiscard]] std::optional<Stance> parse_stance(std::string_view text);
[[nodiscard]] std::optional<Base> parse_base(std::string_view text);

struct Claim {
  // "c-" and 16 hexadecimal digits of the SHA-256 of document, place and keys;
  // set by identify().
  std::string id;
  std::string document;  // id of the document, 64 hexadecimal digits
  Place place;           // of the quote
  std::string quote;     // the figure's words, as they stand

  std::vector<std::string> entity;  // ids, sorted, at least one; several: a joint figure
  std::string concept_id;           // a row of data/concepts.tsv
  Measure measure = Measure::kLevel;

  // As stated, in base units; an end that the text leaves open is missing. At
  // least one is there.
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  Unit unit;
  std::string hedge;   // id of a row of data/hedges.tsv ("about", "over"); empty: none
  bool approx = false; // the hedge is one of nearness (about, nearly, 约)
  Decimal quantum;     // one unit of the last printed digit, in base units
  Interval interval;   // what the figure allows, from low, high, quantum and hedge

  std::optional<Period> period;
  Base base = Base::kNone;
  Stance stance = Stance::kActual;
  std::vector<std::string> said_by;
  std::vector<std::string> purpose;  // "ai", "cloud", …; sorted
  std::string segment;
  std::string item;
  std::string definition;                  // "cash", "with-finance-leases"; empty: open
  std::vector<std::string> counterparty;   // the other side of a deal
  std::string restates;                    // id of the claim that this one gives again

  int probability_permille = 1000;  // of having been read rightly, 0 to 1000
  // Which reader or decider set each key: {"entity": "nearest-organisation", …}.
  std::map<std::string, std::string> decided_by;
};

// Sets claim.id from its content. `restates`, `decided_by`, `probability_permille`
// and the id itself are no part of it.
void identify(Claim& claim);

// One line, for tests and people:
// alibaba capex level 23000000000 CNY [22500000000, 23500000000] H1 y actual ai «RMB 23 billion»
[[nodiscard]] std::string to_string(const Claim& claim);

}  // namespace outlay
