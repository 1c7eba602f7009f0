#include "figures/phrases.h"

#include <gtest/gtest.h>

#include "unicode/characters.h"

namespace outlay::figures {
namespace {

Words words_of(const Vocabulary& vocabulary, std::string_view folded) {
  Words words;
  for (const Token& token : tokenize(folded, {0, folded.size()})) {
    const std::string_view word = folded.substr(token.span.begin, token.span.size());
    words.push_back({token, word, false, false, vocabulary.find(word)});
  }
  return words;
}

TEST(PhraseIndex, TheLongestPhraseWins) {
  Vocabulary vocabulary;
  PhraseIndex index(1);
  index.add(vocabulary, "元", 1);
  index.add(vocabulary, "港元", 2);
  index.add(vocabulary, "percent", 3);
  index.add(vocabulary, "Percentage Points", 4);
  const Words chinese = words_of(vocabulary, "港元");
  ASSERT_TRUE(index.at(chinese, 0));
  EXPECT_EQ(index.at(chinese, 0)->value, 2U);
  EXPECT_EQ(index.before(chinese, 2)->value, 2U);
  EXPECT_EQ(index.at(chinese, 1)->value, 1U);
  const Words english = words_of(vocabulary, "percentage points");
  EXPECT_EQ(index.at(english, 0)->value, 4U);
  EXPECT_EQ(index.at(english, 0)->size, 2U);
}

TEST(PhraseIndex, NothingBehindTheEndOrInsideAWord) {
  Vocabulary vocabulary;
  PhraseIndex index(1);
  index.add(vocabulary, "mn", 1);
  index.add(vocabulary, "per cent", 2);
  const Words words = words_of(vocabulary, "mnemonic per");
  EXPECT_FALSE(index.at(words, 0));
  EXPECT_FALSE(index.at(words, 1));
  EXPECT_FALSE(index.at(words, 2));
  EXPECT_FALSE(index.before(words, 0));
}

}  // namespace
}  // namespace outlay::figures
