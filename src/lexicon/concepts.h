// What a figure can be an amount of: data/concepts.tsv.
//
// A concept is known by its id ("capex"), which claims carry. The table says
// what holds for its amounts: whether they are of a stretch of time or stand at
// a moment, whether an organisation has one of them for one time (capex has,
// funding has not: two rounds of a year do not differ), and whether they are
// spending. The tags are those of XBRL filings that state the same amount,
// the usual one first.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

enum class ConceptTime : std::uint8_t {
  kInterval,  // spent, earned, sold over a time
  kMoment,    // held, owed, worth at a time
  kEither,
};

struct Concept {
  std::string_view id;
  ConceptTime time = ConceptTime::kEither;
  bool has_one_amount = false;
  bool is_spending = false;
  std::vector<std::string_view> names, names_zh, tags;
  std::string_view definition;
};

class Concepts {
 public:
  // The texts of `tables` must outlive it.
  [[nodiscard]] static Result<Concepts> load(const TableSet& tables);
  // Those of the program alone.
  [[nodiscard]] static const Concepts& embedded();

  // In the order of the table.
  [[nodiscard]] const std::vector<Concept>& all() const { return all_; }
  // nullptr where there is none.
  [[nodiscard]] const Concept* find(std::string_view id) const;
  // By a prefixed tag ("us-gaap:NetIncomeLoss").
  [[nodiscard]] const Concept* find_tag(std::string_view tag) const;

  // Of an id that is not in the table nothing holds.
  [[nodiscard]] bool has_one_amount(std::string_view id) const;
  [[nodiscard]] bool stands_at_a_moment(std::string_view id) const;
  [[nodiscard]] bool is_spending(std::string_view id) const;

 private:
  std::vector<Concept> all_;
};

}  // namespace outlay
