#include "claims/what_cue_features.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "claims/words.h"

namespace outlay {
namespace {

WordsAndCues made(const Cues& cues, std::string_view text) {
  WordsAndCues sentence;
  sentence.words = words_of(text);
  sentence.cues = cues.find(sentence.words);
  cues.drop_inner(sentence.cues);
  return sentence;
}

std::vector<std::string> features_of(const Cues& cues, std::string_view text, std::string_view head,
                                     bool cell) {
  WordsAndCues sentence = made(cues, text);
  const auto at = std::ranges::find(sentence.words, "@", &Word::text);
  const WordsAndCues heading = made(cues, head);
  Features features(Features::Keep::kText);
  what_cue_features(sentence, cues, static_cast<std::size_t>(at - sentence.words.begin()), "#money",
                    {&heading}, cell, features);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < features.size(); ++i) all.emplace_back(features.text(i));
  return all;
}

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::ranges::find(all, one) != all.end();
}

TEST(WhatCueFeatures, RankByDistanceAndTakeAHeadLast) {
  const Result<Cues> cues = Cues::load(TableSet());
  ASSERT_TRUE(cues) << to_string(cues.error());
  const auto near = features_of(*cues, "revenue rose while the dividend was @", "headcount", false);
  EXPECT_TRUE(has(near, "1st concept.other"));
  EXPECT_FALSE(has(near, "1st concept.revenue"));
  EXPECT_FALSE(has(near, "1st concept.headcount"));  // its own sentence speaks of money

  const auto cell = features_of(*cues, "@", "dividend", true);
  EXPECT_TRUE(has(cell, "1st concept.other"));
  // A plan of a head is one for a cell, not for a sentence.
  EXPECT_TRUE(has(features_of(*cues, "@", "guidance", true), "1st stance.plan"));
  EXPECT_FALSE(has(features_of(*cues, "it was @", "guidance", false), "1st stance.plan"));
}

TEST(WhatCueFeatures, APhraseHidesTheWordsInsideIt) {
  const Result<Cues> cues = Cues::load(TableSet());
  ASSERT_TRUE(cues) << to_string(cues.error());
  EXPECT_FALSE(has(features_of(*cues, "revenue backlog of @", "x", false), "<concept.revenue "));
  EXPECT_TRUE(has(features_of(*cues, "revenue backlog of @", "x", false), "<concept.backlog "));
  EXPECT_TRUE(has(features_of(*cues, "revenue of @", "x", false), "<concept.revenue "));
}

}  // namespace
}  // namespace outlay
