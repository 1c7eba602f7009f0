// Cue words: which key of a claim a word hints at, and to what value.
//
// A row of data/cues.tsv is a label ("concept.capex", "stance.plan",
// "base.yoy") and its phrases in both languages. A phrase is matched word by
// word (claims/words.h); "*" at the end of a word stands for any ending
// ("accelerat*"). A word may be a cue of several labels: that is for the
// scores to weigh. Of two phrases of one label that begin at the same word the
// longer counts.

#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/words.h"
#include "lexicon/tables.h"
#include "outlay/error.h"

namespace outlay {

struct Cue {
  std::uint16_t label = 0;  // index in Cues::labels()
  std::uint32_t begin = 0;  // words
  std::uint32_t end = 0;
};

class Cues {
 public:
  // `table`: another table of the same form (data/time_words.tsv).
  [[nodiscard]] static Result<Cues> load(const TableSet& tables, std::string_view table = "cues");

  // A label of its own table's reader. False: one of the phrases is empty.
  [[nodiscard]] bool add_row(std::string_view label, const std::vector<std::string_view>& phrases);

  // In order of begin, then label.
  [[nodiscard]] std::vector<Cue> find(const std::vector<Word>& words) const;

  // Drops a cue that lies within a longer one of the same key: in "market share"
  // the word "share" is none of its own. In place, order kept.
  void drop_inner(std::vector<Cue>& cues) const;

  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }

 private:
  struct Phrase {
    std::vector<std::string> words;
    bool open_end = false;  // the last word stands for any that begins with it
    std::uint16_t label = 0;
  };
  // Phrases filed under words.
  class PhrasesOf {
   public:
    void add(std::string_view word, std::uint32_t phrase);
    // Null where nothing is filed under it.
    [[nodiscard]] const std::vector<std::uint32_t>* find(std::string_view word) const;

   private:
    static constexpr std::size_t kBits = 1U << 14;
    static std::size_t bit_of(std::uint64_t hash) { return (hash ^ (hash >> 29)) % kBits; }
    std::bitset<kBits> may_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> phrases_;
  };
  void add(std::string_view phrase, std::uint16_t label);

  std::vector<std::string> labels_;
  std::vector<Phrase> phrases_;
  // By the hash of the first word; what is found is compared, so that words of one
  // hash do no harm. Most words begin no phrase, and one bit says so.
  PhrasesOf by_first_word_;
  // Phrases of one open word, by its first three bytes.
  PhrasesOf by_first_bytes_;
};

}  // namespace outlay
