// The words and cues of a passage, sentence by sentence, made when first asked
// for: most text has no figure in it, and costs nothing.

#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "claims/cues.h"
#include "claims/words.h"
#include "document/document.h"
#include "figures/figure.h"
#include "text/text.h"

namespace outlay {

struct WordsAndCues {
  std::vector<Word> words;
  std::vector<Cue> cues;
};

class PassageWords {
 public:
  // All four must outlive it.
  PassageWords(const Document& document, const Text& text, const std::vector<Figure>& figures,
               const Cues& cues);

  [[nodiscard]] const Text& text() const { return text_; }
  [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }
  [[nodiscard]] const Cues& cues() const { return cues_; }

  [[nodiscard]] const WordsAndCues& sentence(std::uint32_t index) const;
  // A head of a table, a title: the block as one piece.
  [[nodiscard]] const WordsAndCues& block(std::uint32_t index) const;

  // The title: a block of the text, or what the document says of itself; else empty.
  [[nodiscard]] const WordsAndCues& title() const { return title_; }
  // What the spans of its words count in.
  [[nodiscard]] std::string_view title_text() const { return title_text_; }

  // Where the figure stands among the words of its sentence; a figure inside
  // another stands where that one does.
  [[nodiscard]] std::size_t position(std::size_t figure) const;

 private:
  [[nodiscard]] WordsAndCues make(TextSpan span) const;

  const Text& text_;
  const std::vector<Figure>& figures_;
  const Cues& cues_;
  std::string_view title_text_;
  WordsAndCues title_;
  // By index; null: not asked for yet.
  mutable std::vector<std::unique_ptr<const WordsAndCues>> sentences_, blocks_;
};

}  // namespace outlay
