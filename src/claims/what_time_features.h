// Which years are named near a figure, counted from the year of the document:
// an amount for a year to come is rarely an actual one.
//
// Years are read from single words ("2026", "fy2026", "2025e", 2026年): cheap,
// and all that stance and base need; the period itself is for
// claims/period_decider.h.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "claims/features.h"
#include "claims/passage_words.h"

namespace outlay {

struct YearWord {
  int year = 0;
  bool expected = false;  // "2026e"
};

// The year that a word names: 2000 to 2049.
[[nodiscard]] std::optional<YearWord> year_word(std::string_view word);

// Adds what the years on both sides of word `at` say.
void years_around(const WordsAndCues& sentence, std::size_t at, std::optional<int> document_year,
                  bool told, Features& features);

// Adds what the years of a head say; `name` tells which head.
void years_of_head(std::string_view name, const WordsAndCues& head,
                   std::optional<int> document_year, bool told, Features& features);

// The year that is named most often, of the later where two are equal.
[[nodiscard]] std::optional<int> commonest_year(std::string_view content);

}  // namespace outlay
