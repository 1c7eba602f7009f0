// Names that no table has, by their form.
//
// English: a run of capitalised words that are capital for no other reason,
// with something that speaks for an organisation (a legal form or a word such
// as "Technologies" in it, a ticker or 's behind, a second time in the text)
// or for a person (a title before or behind, "X said"). In a headline, where
// every word is capital, only what stands elsewhere in the text counts.
// Chinese: a run of characters that ends in 科技, 集团, 公司 and the like and begins
// where a name can: at a mark, or behind a word such as 由.

#pragma once

#include <string>
#include <vector>

#include "claims/name_words.h"
#include "claims/passage.h"
#include "text/text.h"
#include "text/tokens.h"

namespace outlay {

// The tokens of one sentence, with the words in small letters.
struct SentenceTokens {
  std::uint32_t sentence = 0;
  std::vector<Token> tokens;
  std::vector<std::string> folded;
  std::vector<bool> taken;  // part of a name of a table, or of an address
  std::vector<bool> doubtful;  // part of a name of a table that is also a word, and here is one
  bool is_headline = false; // most words are capital
  bool is_chinese = false;
};

[[nodiscard]] std::vector<Mention> find_unknown_names(const Text& text,
                                                      const std::vector<SentenceTokens>& sentences,
                                                      const NameWords& words);

}  // namespace outlay
