// What a reader makes of some words, and the form that readers have.
//
// A reader is a named rule. It looks at the words from `at` on and gives a
// Reading, or nothing; it never looks at what other readers made. The runner
// (read_figures.cc) asks them in the order of the list in readers.cc, takes the
// first answer, and puts hedge, movement and interval to it.

#pragma once

#include <optional>
#include <string_view>

#include "figures/figure.h"
#include "figures/sentence_view.h"

namespace outlay::figures {

struct Reading {
  std::size_t first = 0, last = 0;  // words of the span
  Decimal low, high;                // signed as printed, in base units; equal for one number
  Decimal quantum;
  Unit unit;
  std::optional<std::uint32_t> inside;  // the hedge that stands inside: index in FigureWords::hedges
  Movement movement = Movement::kNone;  // where the words of the span say it
  bool is_change = false;
  bool movable = true;  // a word around it may say which way it moved
  bool exact = false;   // no rounding: "doubled"
  TextSpan counted;
};

using ReadFunction = std::optional<Reading> (*)(const SentenceView& view, std::size_t at);

// What must begin at a word for a reader to be asked there: an amount, or a word
// that may be a figure by itself (a number, "half", "doubled").
enum class Needs { kAmount, kWord };

struct Reader {
  std::string_view name;
  ReadFunction read;
  Needs needs;
};

// All readers, in the order in which they are asked.
[[nodiscard]] const std::vector<Reader>& readers();

// Low, high, quantum, span and inner hedge of an item; the unit is the caller's.
[[nodiscard]] Reading reading_of(const Item& item);

// One a file.
[[nodiscard]] std::optional<Reading> read_growth_word(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_fraction(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_tenths(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_chinese_percent(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_percentage_point(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_percent(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_price(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_money(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_multiple(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_fold(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_power(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_energy(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_compute(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_table_cell(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_bare_amount(const SentenceView& view, std::size_t at);
[[nodiscard]] std::optional<Reading> read_count(const SentenceView& view, std::size_t at);

}  // namespace outlay::figures
