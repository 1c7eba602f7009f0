// A figure among the expressions of time of its sentence: what candidates,
// features and ties look at.

#pragma once

#include <cstddef>
#include <span>

#include "claims/time_document.h"
#include "claims/time_resolve.h"
#include "outlay/claim.h"

namespace outlay {

// A figure among the expressions of time of its sentence.
struct FigureTimes {
  FigureTimes(const DocumentTimes& all, std::size_t figure, const Claim& claim, const TimeFrame& frame);

  const DocumentTimes& times;
  const PassageWords& words;
  const Figure& figure;
  const Claim& claim;
  const TimeFrame& frame;
  const WordsAndCues& sentence;
  std::size_t at;                         // the figure's word
  std::span<const TimeExpression> near;   // of its sentence, not far from it
  // The k-th of a run of figures beside a run of as many expressions ("in 2023,
  // 2024 and 2025 8, 9 and 10 billion"): that expression.
  const TimeExpression* paired = nullptr;
  // Of "the second quarter of 2025 and 2024", where `paired` is the year 2024:
  // the expression of the second quarter, of which it is another year.
  const TimeExpression* paired_part = nullptr;
  // Of a range of as many years ("2026-28年 … 8、9、10亿"), which year.
  int paired_year = 0;
  // "From 8 billion", "compared with 8 billion": the figure is what another is measured from.
  bool is_compared = false;

  // Whether a comparison stands before an expression: "from 2024", "over the year before".
  [[nodiscard]] bool compares(const TimeExpression& expression) const;
};

// What stands between two words of a sentence.
struct WordsBetween {
  std::size_t words = 0, figures = 0, clauses = 0;
};
[[nodiscard]] WordsBetween words_between(const std::vector<Word>& words, std::size_t begin, std::size_t end);
// Between the figure and an expression of its sentence, on whichever side it stands.
[[nodiscard]] WordsBetween words_between(const FigureTimes& figure, const TimeExpression& expression);

}  // namespace outlay
