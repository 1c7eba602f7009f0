// Numbers as they are printed, before scale and unit: "52.4", "12,000",
// 三百五十, 十二点五, "twenty-five", "half a".
//
// Grouping is checked: "12,000" and "15,00,000" (Indian) are numbers, "12,00"
// and "1.2.3" are none. A value of more than 34 digits is none either.

#pragma once

#include <cstddef>
#include <optional>

#include "outlay/decimal.h"

namespace outlay::figures {

class SentenceView;

enum class NumeralKind { kDigits, kChinese, kWords };

struct Numeral {
  NumeralKind kind = NumeralKind::kDigits;
  std::size_t last = 0;  // the word behind it
  Decimal value;
  Decimal quantum;       // one unit of the last printed digit
  bool grouped = false;  // written with commas
  bool point = false;    // written with a decimal point
  bool only_one = false; // "one", "a", 一: too common a word to be counted by itself
};

// digits.cc
[[nodiscard]] std::optional<Numeral> read_digits(const SentenceView& view, std::size_t at);
// chinese_numeral.cc: 零 to 九, 十, 百, 千, 点, 两, 半 behind a number; below 万.
[[nodiscard]] std::optional<Numeral> read_chinese_numeral(const SentenceView& view, std::size_t at);
// number_words.cc: "a", "an" and "half a" only before a multiplier ("a million").
[[nodiscard]] std::optional<Numeral> read_number_words(const SentenceView& view, std::size_t at);

// The first of the three that reads.
[[nodiscard]] std::optional<Numeral> read_numeral(const SentenceView& view, std::size_t at);

}  // namespace outlay::figures
