// The cheap pass: could there be a figure in this sentence?
//
// One walk over the bytes. A digit says yes; so does a number word, a Chinese
// numeral or scale that something countable follows, and a word that is a
// figure by itself ("doubled", 翻番). What these words are is taken from the
// tables, so a word that --data adds is met too. It may say yes too often, never
// no where the readers would find something: a test reads both ways.
//
// Weighed: Vectorscan for the words (as fast over text without any, but "one"
// and 一 are in every second sentence, and what matters is what stands behind
// them), and any Chinese character as a yes (then all Chinese text is read).

#pragma once

#include <bitset>
#include <string_view>

#include "figures/figure_words.h"

namespace outlay::figures {

class FirstPass {
 public:
  // `words` must outlive it.
  explicit FirstPass(const FigureWords& words);

  // `in_cell`: in a table's cell a bare "one" may be a figure, for its unit
  // stands in the head.
  [[nodiscard]] bool may_hold_figure(std::string_view sentence, bool in_cell) const;

 private:
  [[nodiscard]] bool word_may_begin(std::string_view sentence, std::string_view word, std::size_t at,
                                    bool after_article, bool in_cell) const;
  [[nodiscard]] bool follows_currency(std::string_view sentence, std::size_t at) const;
  [[nodiscard]] bool one_may_begin(std::string_view behind) const;
  [[nodiscard]] bool han_may_begin(std::string_view sentence, std::size_t at, bool after_article,
                                   bool in_cell) const;
  [[nodiscard]] bool may_be_counted(std::string_view behind, bool is_one) const;

  const FigureWords& words_;
  std::bitset<27 * 27 * 27> begins_word_;  // by the first three letters of a word
  std::bitset<0x10000> begins_han_;        // by character
  bool cannot_tell_ = false;               // a table has a word in another script: read everything
};

}  // namespace outlay::figures
