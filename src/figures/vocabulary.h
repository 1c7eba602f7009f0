// The words that the tables of this stage know, each with a number.
//
// A word of a sentence is looked up once, by one hash over its bytes; whether a
// table has a phrase that begins or ends with it is then a bit, and nearly all
// words of nearly all sentences have none. Weighed: a hash look-up for each
// table that is asked (18 tables, several times a word: it was a third of all
// time spent on figures), and one automaton over the bytes of the text, which
// finds words inside words and still has to be joined with the tokens.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace outlay::figures {

using WordId = std::uint32_t;  // 0: a word that no table has
using TableBits = std::uint32_t;

struct KnownWord {
  WordId id = 0;
  TableBits begins = 0;  // tables with a phrase that begins with the word
  TableBits ends = 0;
};

// A word of a sentence, with what is known of it.
struct Word {
  Token token;
  std::string_view folded;  // width and case folded
  bool glued = false;       // no white space between it and the word before
  bool in_address = false;  // part of a web or mail address
  KnownWord known;

  [[nodiscard]] bool is(std::string_view form) const { return folded == form; }
};

using Words = std::vector<Word>;

class Vocabulary {
 public:
  Vocabulary();

  // The number of a word, which gets one where it has none. `folded`: width and
  // case folded, one token.
  WordId add(std::string_view folded);
  void begins(WordId word, TableBits tables) { known_[word].begins |= tables; }
  void ends(WordId word, TableBits tables) { known_[word].ends |= tables; }

  [[nodiscard]] const KnownWord& find(std::string_view folded) const {
    return is_character(folded) ? known_[by_character_[character(folded)]] : find_spelling(folded);
  }

  // Calls `see(spelling, known)` for each word.
  template <class See>
  void each(See see) const {
    for (WordId word = 1; word < known_.size(); ++word) see(spelling(word), known_[word]);
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    WordId word = 0;  // 0: free
  };

  // One character of three bytes, E3 to E9: nearly all Chinese, which is looked up by
  // its 16 bits.
  static bool is_character(std::string_view text) {
    const auto lead = text.size() == 3 ? static_cast<unsigned char>(text[0]) : 0U;
    return lead >= 0xE3 && lead <= 0xE9;
  }
  static std::size_t character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(text[i])); };
    return ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  }
  [[nodiscard]] const KnownWord& find_spelling(std::string_view folded) const;
  [[nodiscard]] std::string_view spelling(WordId word) const;
  void put(std::uint32_t hash, WordId word);

  std::vector<Slot> slots_;            // a power of two, at most half full
  std::vector<KnownWord> known_;       // by id; the first is of no word
  std::vector<std::uint32_t> end_of_;  // by id: where its spelling ends in spellings_
  std::string spellings_;
  std::vector<WordId> by_character_;  // by the 16 bits of a character
  std::size_t longest_ = 0;
};

}  // namespace outlay::figures
