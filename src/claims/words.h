// The words of a sentence as the deciders see them: case and width folded, and
// each figure one word of its own.
//
// "rose 24% to US$52.4 billion" is rose, #percent, to, #money: what stands
// around a figure says what it is, and the digits of another say nothing. A
// hyphen between two words is dropped, so "year-over-year" and "year over year"
// are the same words.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "figures/figure.h"
#include "outlay/span.h"
#include "text/text.h"
#include "text/tokens.h"

namespace outlay {

struct Word {
  std::string text;  // folded; "#money" and the like for a figure
  TextSpan span;
  TokenKind kind = TokenKind::kMark;
  std::size_t figure = kNoFigure;  // index in the passage's figures

  static constexpr std::size_t kNoFigure = static_cast<std::size_t>(-1);
};

// "#money", "#percent", "#count", …: the word that stands for a figure.
[[nodiscard]] std::string_view word_of(Dimension dimension);

// The words of `span`. `figures` are in order of their spans; `first_figure` is
// an index at or before the first that may lie in `span`. A figure inside
// another (a restatement within a range) has no word of its own.
[[nodiscard]] std::vector<Word> words_of(std::string_view content, TextSpan span,
                                         const std::vector<Figure>& figures,
                                         std::size_t first_figure);

// The words of a phrase of a table: no figures in it.
[[nodiscard]] std::vector<Word> words_of(std::string_view phrase);

}  // namespace outlay
