// Passages of the claim corpus, with their marked figures in place of found ones.

#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "document/document.h"
#include "figures/figure.h"
#include "text/text.h"

namespace outlay {

struct GoldPassage {
  nlohmann::json json;
  Document document;
  std::vector<TextSpan> spans;    // of the marked claims, in bytes of the passage's text
};

// Every line of the file; stops the program at a line that is no passage.
[[nodiscard]] std::vector<GoldPassage> read_gold(const std::string& path);

// A figure for each marked claim, several claims of one span share one; `figure_of` says
// which figure a claim has.
[[nodiscard]] std::vector<Figure> gold_figures(const GoldPassage& passage, const Text& text,
                                               std::vector<std::size_t>& figure_of);

// Which of the found figures each marked claim is: the one whose words are the same for the most
// part; kNoFigure where none overlaps.
inline constexpr std::size_t kNoFigure = static_cast<std::size_t>(-1);
[[nodiscard]] std::vector<std::size_t> match_figures(const GoldPassage& passage, const Text& text,
                                                     const std::vector<Figure>& figures);

}  // namespace outlay
