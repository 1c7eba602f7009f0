#include "claims/what_phrase_features.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "claims/words.h"

namespace outlay {
namespace {

// The features of a sentence in which "@" stands where the figure is.
std::vector<std::string> features_of(const Cues& cues, std::string_view text) {
  WordsAndCues sentence;
  sentence.words = words_of(text);
  sentence.cues = cues.find(sentence.words);
  const auto at = std::ranges::find(sentence.words, "@", &Word::text);
  const auto position = static_cast<std::size_t>(at - sentence.words.begin());
  sentence.words[position].figure = 0;
  sentence.words[position].kind = TokenKind::kNumber;
  Features features(Features::Keep::kText);
  what_phrase_features(sentence, cues, position, "#money", features);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < features.size(); ++i) all.emplace_back(features.text(i));
  return all;
}

TEST(WhatPhraseFeatures, StepOverJoiningWords) {
  const Result<Cues> cues = Cues::load(TableSet());
  ASSERT_TRUE(cues) << to_string(cues.error());
  const struct {
    const char* text;
    const char* has;
    const char* has_not;
  } cases[] = {
      {"capital spending of about @ this year", "gl=spending", "gl=about"},
      {"a @ cloud contract with Tallis", "gh=contract", "gh=tallis"},
      {"资本开支将达到 @ ，", "gl=开支", "gl=达到"},
      {"完成 @ 融资", "gr=融资", "gr=</s>"},
      {"sales rose , @ of it at home", "gl=,", "gl=rose"},  // a clause ends the search
      {"@", "gl=<s>", "gl="},
  };
  for (const auto& c : cases) {
    const std::vector<std::string> met = features_of(*cues, c.text);
    EXPECT_TRUE(std::ranges::find(met, c.has) != met.end()) << c.text << ": " << c.has;
    EXPECT_TRUE(std::ranges::find(met, c.has_not) == met.end()) << c.text << ": " << c.has_not;
  }
}

}  // namespace
}  // namespace outlay
