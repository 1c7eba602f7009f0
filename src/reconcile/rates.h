// Exchange rates: those that documents imply, and the European Central Bank's.
//
// A rate is an input with a source of its own and shows up in the chain of
// every amount converted with it. The order in which one is sought for a
// claim: the pair its own document states; the pair of a copy of it; the
// bank's (average over the period for what is spent over time, the day for
// what stands, the day of saying for what lies ahead). Where neither the day
// nor the year is known there is none, and nothing guesses it.

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/tables.h"
#include "outlay/period.h"
#include "outlay/unit.h"
#include "reconcile/amount.h"
#include "reconcile/estimate.h"

namespace outlay {

struct Rate {
  std::string id;    // "r-" and 16 hexadecimal digits
  Currency of, per;  // "7.143 yuan per dollar": of CNY, per USD
  Amount amount;     // units of `of` for one of `per`
  std::string from;  // "002: 50bn yuan = $7bn" or "European Central Bank, mean of 2025-01 to 2025-06"
  std::string document;             // the document that implies it; empty: from the table
  std::vector<std::string> claims;  // the pair
  std::string arithmetic;           // "50 / 7 = 7.143"
};
void identify(Rate& rate);

// `amount` of one of the rate's currencies in the other; it must be of one of them.
[[nodiscard]] Amount convert(const Amount& amount, const Rate& rate);

// data/rates.tsv (months) and data/rates_daily.tsv, parsed when first asked.
class RateTable {
 public:
  explicit RateTable(const TableSet& tables);
  ~RateTable();
  RateTable(RateTable&&) noexcept;
  RateTable& operator=(RateTable&&) noexcept;

  // Units of `of` for one of `per`, the mean of the months that the days touch.
  // Nothing where the table does not reach all of them.
  [[nodiscard]] std::optional<Rate> average(Currency of, Currency per, const DayRange& days) const;
  // On a day, or on the latest day of fixing in the week before it. A currency
  // without daily rows gets its month's mean.
  [[nodiscard]] std::optional<Rate> on(Currency of, Currency per, const Day& day) const;
  // The lowest and highest monthly mean of a stretch of days, a day's move
  // (2%) wider on both sides.
  [[nodiscard]] std::optional<Interval> range(Currency of, Currency per, const DayRange& days) const;

 private:
  struct Rows;
  std::unique_ptr<Rows> rows_;
};

}  // namespace outlay
