// Finds the phrases of a table in a sentence.
//
// A phrase is a row's spelling cut into tokens ("percentage points", "亿美元"),
// compared with width and case folded. Where several fit, the longest wins, so
// that 港元 is never read as 元. Words are compared by their numbers, and most
// are told off by one bit (vocabulary.h).

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "figures/vocabulary.h"

namespace outlay::figures {

class PhraseIndex {
 public:
  struct Match {
    std::uint32_t value = 0;
    std::size_t size = 0;  // words
  };

  struct Phrase {
    std::vector<WordId> words;
    std::uint32_t value = 0;
  };

  // `bit`: one that no other table of the vocabulary has.
  explicit PhraseIndex(TableBits bit) : bit_(bit) {}

  // `value` is the caller's: the index of a row, mostly.
  void add(Vocabulary& vocabulary, std::string_view phrase, std::uint32_t value);

  // The longest phrase that begins at `at`, or that ends before `end`.
  [[nodiscard]] std::optional<Match> at(std::span<const Word> words, std::size_t at) const {
    if (at >= words.size() || (words[at].known.begins & bit_) == 0) return std::nullopt;
    return find_at(words, at);
  }
  [[nodiscard]] std::optional<Match> before(std::span<const Word> words, std::size_t end) const {
    if (end == 0 || end > words.size() || (words[end - 1].known.ends & bit_) == 0) return std::nullopt;
    return find_before(words, end);
  }

  // Calls `see` for each phrase.
  template <class See>
  void each(See see) const {
    for (const Phrase& phrase : phrases_) see(phrase);
  }

 private:
  using Lists = std::vector<std::vector<std::uint32_t>>;  // by word; the longest phrase first

  [[nodiscard]] std::optional<Match> find_at(std::span<const Word> words, std::size_t at) const;
  [[nodiscard]] std::optional<Match> find_before(std::span<const Word> words, std::size_t end) const;
  void insert(Lists& lists, WordId word, std::uint32_t phrase);

  TableBits bit_;
  std::vector<Phrase> phrases_;
  Lists by_first_, by_last_;
};

}  // namespace outlay::figures
