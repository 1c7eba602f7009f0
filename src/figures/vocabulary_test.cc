#include "figures/vocabulary.h"

#include <gtest/gtest.h>

#include <string>

namespace outlay::figures {
namespace {

TEST(Vocabulary, EachWordHasOneNumberAndItsBits) {
  Vocabulary vocabulary;
  const WordId billion = vocabulary.add("billion");
  vocabulary.begins(billion, 1);
  vocabulary.ends(billion, 2);
  EXPECT_EQ(vocabulary.add("billion"), billion);
  EXPECT_NE(vocabulary.add("亿"), billion);
  EXPECT_EQ(vocabulary.find("billion").id, billion);
  EXPECT_EQ(vocabulary.find("billion").begins, 1U);
  EXPECT_EQ(vocabulary.find("billion").ends, 2U);
}

TEST(Vocabulary, WhatNoTableHasIsNothing) {
  Vocabulary vocabulary;
  vocabulary.add("billion");
  for (const std::string_view other : {"", "billio", "billions", "Billion", "a word that is far longer than all"}) {
    EXPECT_EQ(vocabulary.find(other).id, 0U) << other;
    EXPECT_EQ(vocabulary.find(other).begins, 0U) << other;
  }
}

TEST(Vocabulary, ManyWordsOfAllLengthsStayApart) {
  Vocabulary vocabulary;
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i) words.push_back(std::to_string(i) + std::string(static_cast<std::size_t>(i % 23), 'x'));
  for (const std::string& word : words) vocabulary.add(word);
  for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(vocabulary.find(words[i]).id, i + 1);
}

}  // namespace
}  // namespace outlay::figures
