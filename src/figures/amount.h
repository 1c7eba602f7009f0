// An amount: a numeral with the scale, currency and unit that stand around it.
// An item: one amount, or two that are a range.
//
// All readers share this one look at the sentence, so that a range, a list or a
// hedge is understood the same way for money, percent and counts. What the
// amount is (money, a count, no figure at all) is then for the readers to say.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "figures/figure_words.h"
#include "figures/numeral.h"
#include "outlay/decimal.h"

namespace outlay::figures {

class SentenceView;

struct Amount {
  std::size_t first = 0, last = 0;  // words, with all that belongs to it
  std::size_t number = 0;           // the word the numeral begins with
  std::size_t number_last = 0;      // the word behind numeral and scale
  Numeral numeral;
  bool minus = false, plus = false;  // a printed sign
  std::optional<Decimal> scale;      // 10^9 for "billion"; nothing: none printed
  bool han_scale = false;            // 万, 亿 and what they make up
  bool letter_scale = false;         // B, M, k
  std::optional<CurrencyWord> before, behind;
  std::optional<UnitWord> unit;
  // Index in FigureWords::hedges of one that stands inside: "+", 多, 数.
  std::optional<std::uint32_t> inside;
  bool classifier = false;        // a Chinese classifier (inside the span) or counted noun (outside) stands behind
  bool other_classifier = false;  // 年, 个月, 岁: no figure
  std::size_t classifier_first = 0, classifier_last = 0;

  [[nodiscard]] bool has_unit() const { return before || behind || unit; }
  [[nodiscard]] bool is_money() const { return before || behind; }
  [[nodiscard]] const CurrencyWord& currency() const { return behind ? *behind : *before; }
};

struct Item {
  std::size_t first = 0, last = 0;  // words
  Amount low;
  std::optional<Amount> high;        // of a range
  std::optional<Amount> tolerance;   // behind ±
  std::optional<Amount> restated;    // "$70bn (£53bn) to $72bn": the one in brackets
  bool bracketed = false;            // "($0.20B)": a loss
};

// The amount that begins at word `at`. It is printed alone: what it shares with
// a neighbour (range, list) is for read_items().
[[nodiscard]] std::optional<Amount> read_amount(const SentenceView& view, std::size_t at);

// The value in base units, signed: 22700000000 for "$22.7 billion".
[[nodiscard]] Decimal value_of(const Amount& amount);
[[nodiscard]] Decimal quantum_of(const Amount& amount);

}  // namespace outlay::figures
