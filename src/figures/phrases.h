// Finds the words of a table in a sentence: one hash look-up a token.
//
// A phrase is a row's spelling cut into tokens ("percentage points", "亿美元"),
// compared with width and case folded. Where several fit, the longest wins, so
// that 港元 is never read as 元. Weighed: one automaton over the bytes of the
// text (Vectorscan): faster over text without figures, but that text never gets
// here, for the cheap pass of read_figures.cc skips it.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/tokens.h"

namespace outlay::figures {

struct Word {
  Token token;
  std::string_view folded;  // width and case folded
  bool glued = false;       // no white space between it and the word before

  [[nodiscard]] bool is(std::string_view form) const { return folded == form; }
};

using Words = std::vector<Word>;

class PhraseIndex {
 public:
  struct Match {
    std::uint32_t value = 0;
    std::size_t size = 0;  // words
  };

  // `value` is the caller's: the index of a row, mostly.
  void add(std::string_view phrase, std::uint32_t value);

  // The longest phrase that begins at `at`, or that ends before `end`.
  [[nodiscard]] std::optional<Match> at(const Words& words, std::size_t at) const;
  [[nodiscard]] std::optional<Match> before(const Words& words, std::size_t end) const;

 private:
  struct Phrase {
    std::vector<std::string> words;
    std::uint32_t value = 0;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>>;

  std::vector<Phrase> phrases_;
  Index by_first_, by_last_;  // longest first
};

}  // namespace outlay::figures
