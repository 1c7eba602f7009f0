// What stands behind a number: the thing that is counted ("H20 units", 颗), or
// what makes it no count (a month, a unit of length, a year).

#pragma once

#include <optional>

#include "figures/sentence_view.h"

namespace outlay::figures {

struct Counted {
  TextSpan span;
  bool adjacent = false;  // the noun stands right behind the number
  bool sure = false;      // a noun of data/counted_words.tsv, not only a plural
};

// The noun counted by a number that ends before `last`: up to four words on,
// none of them a preposition, a verb or a mark.
[[nodiscard]] std::optional<Counted> find_counted(const SentenceView& view, std::size_t last);

// Does what stands at `last` make the number before it a duration, a length, a date?
[[nodiscard]] bool counts_something_else(const SentenceView& view, std::size_t last);

// "GPT-4", "H20", "Q3", "v2": digits that belong to a name.
[[nodiscard]] bool is_glued_to_name(const SentenceView& view, const Item& item);

// "Page 12", "March 3", "No. 5", "iPhone 15", a year, a list's number.
[[nodiscard]] bool is_labelled(const SentenceView& view, const Item& item);

}  // namespace outlay::figures
