#include "figures/phrases.h"

#include <gtest/gtest.h>

#include "unicode/characters.h"

namespace outlay::figures {
namespace {

Words words_of(std::string_view folded) {
  Words words;
  for (const Token& token : tokenize(folded, {0, folded.size()})) {
    words.push_back({token, folded.substr(token.span.begin, token.span.size()), false});
  }
  return words;
}

TEST(PhraseIndex, TheLongestPhraseWins) {
  PhraseIndex index;
  index.add("元", 1);
  index.add("港元", 2);
  index.add("percent", 3);
  index.add("Percentage Points", 4);
  const Words chinese = words_of("港元");
  ASSERT_TRUE(index.at(chinese, 0));
  EXPECT_EQ(index.at(chinese, 0)->value, 2U);
  EXPECT_EQ(index.before(chinese, 2)->value, 2U);
  EXPECT_EQ(index.at(chinese, 1)->value, 1U);
  const Words english = words_of("percentage points");
  EXPECT_EQ(index.at(english, 0)->value, 4U);
  EXPECT_EQ(index.at(english, 0)->size, 2U);
}

TEST(PhraseIndex, NothingBehindTheEndOrInsideAWord) {
  PhraseIndex index;
  index.add("mn", 1);
  index.add("per cent", 2);
  const Words words = words_of("mnemonic per");
  EXPECT_FALSE(index.at(words, 0));
  EXPECT_FALSE(index.at(words, 1));
  EXPECT_FALSE(index.at(words, 2));
  EXPECT_FALSE(index.before(words, 0));
}

}  // namespace
}  // namespace outlay::figures
