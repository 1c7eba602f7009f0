// Words of saying in a sentence: "said", "according to", 表示, 据.
//
// Rows of data/speech_verbs.tsv. Whether one of them says who is behind a
// figure is for claims/speaker.h.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "claims/passage_words.h"
#include "claims/words.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

enum class SpeechKind : std::uint8_t {
  kVerb,            // said, 表示: the speaker stands before it, or right behind
  kAttribution,     // according to, 据: the speaker stands behind it
  kAttributionEnd,  // 报道, 数据: closes what 据 has opened
};

struct SpeechWord {
  SpeechKind kind = SpeechKind::kVerb;
  std::size_t begin = 0, end = 0;  // words
  std::string_view text;           // of the table
};

class Speech {
 public:
  // The texts of `tables` must outlive it.
  [[nodiscard]] static Result<Speech> load(const TableSet& tables);

  // In order of begin; where two begin at one word, the longer.
  [[nodiscard]] std::vector<SpeechWord> find(const std::vector<Word>& words) const;

 private:
  struct Phrase {
    SpeechKind kind = SpeechKind::kVerb;
    std::string_view text;
  };
  // What a phrase begins with; few words of a text do.
  std::unordered_set<std::string> first_words_;
  std::unordered_map<std::string, Phrase> phrases_;  // words, parted by blanks (Chinese: not at all)
};

// The words of speech of a sentence, looked for once while one figure's
// candidates, who all stand in two sentences, are described.
class SpeechBySentence {
 public:
  SpeechBySentence(const Speech& speech, const PassageWords& words) : speech_(speech), words_(words) {}
  [[nodiscard]] const std::vector<SpeechWord>& find(std::uint32_t sentence) const {
    Kept& kept = kept_[sentence % kept_.size()];
    if (!kept.known || kept.sentence != sentence) {
      kept = {true, sentence, speech_.find(words_.sentence(sentence).words)};
    }
    return kept.found;
  }

 private:
  struct Kept {
    bool known = false;
    std::uint32_t sentence = 0;
    std::vector<SpeechWord> found;
  };
  const Speech& speech_;
  const PassageWords& words_;
  mutable std::array<Kept, 2> kept_;  // a sentence and the one before it
};

}  // namespace outlay
