// Where sentences begin and end, in English, Chinese, and both at once.
//
// A dot ends a sentence where a blank and no small letter follow, and the word
// before it is no abbreviation that goes on ("Mr.", "No. 5", "vs."). Words
// that may end one ("Inc.", "U.S.") do so where what follows is a word that
// sentences begin with ("The", "However": data/sentence_starters.tsv). 。！？
// end one always; ； does not. Closing quotes and brackets stay with their
// sentence.
//
// Weighed: ICU's sentence breaks (they part "U.S. sanctions" and "No. 5", and
// their suppression lists are not ours to edit) and a learned splitter (a few
// hundred words do as well on reporting, and a reader can mend them).

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lexicon/tables.h"
#include "outlay/error.h"
#include "text/text.h"

namespace outlay {

class SentenceRules {
 public:
  // From the tables `abbreviations` and `sentence_starters`.
  [[nodiscard]] static Result<SentenceRules> read(const TableSet& tables);
  // From the tables in the program.
  [[nodiscard]] static const SentenceRules& standard();

  enum class Abbreviation { kNone, kBeforeName, kBeforeNumber, kInside, kMayEnd };
  // `word` without its last dot.
  [[nodiscard]] Abbreviation abbreviation(std::string_view word) const;
  [[nodiscard]] bool begins_sentence(std::string_view word) const;

 private:
  // Looked up by views, folded.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::unordered_map<std::string, Abbreviation, Hash, std::equal_to<>> abbreviations_;
  std::size_t longest_ = 0;  // bytes of the longest abbreviation
  std::unordered_set<std::string, Hash, std::equal_to<>> starters_;
};

// The ends of the sentences of `text`, a block's content: each the first byte
// behind a sentence, the last one text.size(). A sentence is cut where it
// would be longer than 8 KiB, so that no later stage meets an endless one.
[[nodiscard]] std::vector<std::size_t> sentence_ends(std::string_view text,
                                                     const SentenceRules& rules);

// The language of a sentence by its characters; `otherwise` where it has none
// ("30%").
[[nodiscard]] Language language_of(std::string_view text, Language otherwise);

}  // namespace outlay
