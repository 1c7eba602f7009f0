// What reading the pieces of times has in common: looking at a sentence's words
// and at the hits of data/time_words.tsv in them, and making an atom. What is
// read from a number on is in claims/time_numbers.h, what is read from a word
// on in claims/time_atoms.cc.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/time_atoms.h"

namespace outlay {

// Years that a number of four digits, or of two, may be.
inline constexpr int kFirstYear = 1990, kLastYear = 2060;
inline constexpr int kCentury = 2000, kFirstShortYear = 15, kLastShortYear = 40;
[[nodiscard]] bool is_year(int value);

class TimeAtomMaker {
 protected:
  using Role = TimeAtom::Role;

  TimeAtomMaker(const std::vector<Word>& words, const std::vector<Cue>& hits,
                const std::vector<std::string>& labels, std::string_view content);

  // --- looking ---
  [[nodiscard]] std::string_view text(std::size_t index) const;
  [[nodiscard]] std::optional<int> number_at(std::size_t index) const;
  // The longest hit at a word whose label begins with `family`.
  [[nodiscard]] const Cue* hit(std::size_t index, std::string_view family) const;
  // What stands behind the dot of a label: 2 of "ordinal.2", -1 of "year.-1".
  [[nodiscard]] int value(const Cue& cue) const;
  // A month's name: capital in English, for "may" and "march" are words too.
  [[nodiscard]] const Cue* month(std::size_t index) const;
  struct Counted {
    int value = 0;
    std::size_t end = 0;
  };
  // A small number in digits or words.
  [[nodiscard]] std::optional<Counted> counted(std::size_t index) const;
  [[nodiscard]] bool han(std::size_t index, std::string_view character) const;
  [[nodiscard]] static bool is_dash(std::string_view text);

  // --- making ---
  TimeExpression& put(Role role, std::size_t begin, std::size_t end);
  TimeExpression& expression(TimeKind kind, std::size_t end);
  // The year of two digits directly behind: "Q1'26", "1Q25", "FY26".
  void short_year(TimeExpression& made);
  // A number of years from word `index` on; the atom begins at at_.
  bool year_count(std::size_t index, int direction);

  const std::vector<Word>& words_;
  const std::vector<Cue>& hits_;
  const std::vector<std::string>& labels_;
  std::string_view content_;
  std::vector<std::size_t> first_hit_;
  std::vector<TimeAtom> atoms_;
  std::size_t at_ = 0;
};

}  // namespace outlay
