// Pieces of times that begin with a number: 2025, 2026-28年, 25 February,
// 1-11月, 1Q25.

#pragma once

#include "claims/time_atom_maker.h"

namespace outlay {

class TimeNumberReader : public TimeAtomMaker {
 protected:
  using TimeAtomMaker::TimeAtomMaker;

  // Each returns whether it took something at at_.
  bool number();

 private:
  // 26年, 25-27年: of this century
  bool short_years(int first);
  // "the past 25 years", 近25年
  [[nodiscard]] bool is_word_of_length(std::size_t index) const;
  bool year(int first);
  // "25 February", "25th of February"
  bool day_before_month(int first);
  // 1-11月, 2月25日, 2月, 25日, 3年, 6个月
  bool chinese_number(int first);
  // "1Q25", "1Q 2025", "2H25"
  bool quarter_letter(int first);
};

}  // namespace outlay
