// What goes on behind a numeral or its scale and is part of the same number.

#pragma once

#include <cstddef>

#include "figures/amount.h"

namespace outlay::figures {

// Each moves `at`, the word behind what is read so far, where it finds something.

// Behind a numeral: "two and a half", "3 dozen".
void read_words_behind(const SentenceView& view, std::size_t& at, Numeral& numeral);
// Behind a Chinese scale: 1亿2000万, 十万零五十六, 一万三, 3万4000, 一万五千亿.
void read_further_parts(const SentenceView& view, std::size_t& at, Amount& amount);
// Behind an English scale: "three thousand nine hundred".
void read_further_words(const SentenceView& view, std::size_t& at, Amount& amount);
// "a million and a half".
void read_half_behind_scale(const SentenceView& view, std::size_t& at, Amount& amount);

}  // namespace outlay::figures
