#include "claims/what_time_features.h"

#include <gtest/gtest.h>
#include <string>

#include "claims/words.h"

namespace outlay {
namespace {

std::string year_of(std::string_view word) {
  const std::optional<YearWord> met = year_word(word);
  return met ? std::to_string(met->year) + (met->expected ? "e" : "") : "";
}

TEST(WhatTimeFeatures, ReadYearWords) {
  EXPECT_EQ(year_of("2026"), "2026");
  EXPECT_EQ(year_of("2026e"), "2026e");
  EXPECT_EQ(year_of("fy2027"), "2027");
  EXPECT_EQ(year_of("fy27"), "2027");
  EXPECT_EQ(year_of("1999"), "");
  EXPECT_EQ(year_of("2050"), "");
  EXPECT_EQ(year_of("20260"), "");
  EXPECT_EQ(year_of("fy"), "");
  EXPECT_EQ(year_of("e"), "");
}

std::string around(std::string_view text, std::size_t at, std::optional<int> year, bool told) {
  WordsAndCues sentence;
  sentence.words = words_of(text);
  sentence.words[at].figure = 0;
  Features features(Features::Keep::kText);
  years_around(sentence, at, year, told, features);
  std::string all;
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (!features.text(i).starts_with("year "))
      all += (all.empty() ? "" : "|") + std::string(features.text(i));
  }
  return all;
}

TEST(WhatTimeFeatures, CountFromTheYearOfTheDocument) {
  EXPECT_EQ(around("x @ in 2027", 1, 2025, true), "yearR=+2");
  EXPECT_EQ(around("in 2024 it was @ here", 4, 2025, true), "yearL=-1");
  EXPECT_EQ(around("in 2025 it was @ here", 4, 2025, false), "yearL?0");
  EXPECT_EQ(around("in 2025 it was @ here", 4, std::nullopt, false), "");
  EXPECT_EQ(around("it was @ here", 2, 2025, true), "");
}

TEST(WhatTimeFeatures, TheCommonestYearIsTheDocuments) {
  EXPECT_EQ(commonest_year("2024, then 2025, 2025 again"), 2025);
  EXPECT_EQ(commonest_year("2024 and 2025"), 2025);
  EXPECT_EQ(commonest_year("120250 of them, 12.2077"), std::nullopt);
  EXPECT_EQ(commonest_year(""), std::nullopt);
}

}  // namespace
}  // namespace outlay
