#include "claims/passage_words.h"

#include <algorithm>

namespace outlay {

PassageWords::PassageWords(const Document& document, const Text& text,
                           const std::vector<Figure>& figures, const Cues& cues)
    : text_(text),
      figures_(figures),
      cues_(cues),
      sentences_(text.sentences.size()),
      blocks_(text.blocks.size()) {
  title_text_ = text.title != Block::kNone ? text.view(text.blocks[text.title].span)
                                           : std::string_view(document.facts.title);
  title_.words = words_of(title_text_);
  title_.cues = cues.find(title_.words);
  cues.drop_inner(title_.cues);
}

WordsAndCues PassageWords::make(TextSpan span) const {
  // Figures are in order of their begin; one that ends behind span.begin may
  // begin before it only where it lies across, which none does.
  const auto first = std::lower_bound(
      figures_.begin(), figures_.end(), span.begin,
      [](const Figure& figure, std::uint64_t at) { return figure.span.begin < at; });
  WordsAndCues made;
  made.words = words_of(text_.content, span, figures_,
                        static_cast<std::size_t>(first - figures_.begin()));
  made.cues = cues_.find(made.words);
  cues_.drop_inner(made.cues);
  return made;
}

const WordsAndCues& PassageWords::sentence(std::uint32_t index) const {
  std::unique_ptr<const WordsAndCues>& known = sentences_[index];
  if (!known) known = std::make_unique<const WordsAndCues>(make(text_.sentences[index].span));
  return *known;
}

const WordsAndCues& PassageWords::block(std::uint32_t index) const {
  std::unique_ptr<const WordsAndCues>& known = blocks_[index];
  if (!known) known = std::make_unique<const WordsAndCues>(make(text_.blocks[index].span));
  return *known;
}

std::size_t PassageWords::position(std::size_t figure) const {
  const std::vector<Word>& words = sentence(figures_[figure].sentence).words;
  const auto behind = std::upper_bound(
      words.begin(), words.end(), figures_[figure].span.begin,
      [](std::uint64_t begin, const Word& word) { return begin < word.span.begin; });
  return behind == words.begin() ? 0 : static_cast<std::size_t>(behind - words.begin()) - 1;
}

}  // namespace outlay
